internal import Language

extension StatementFeatures {
  /// Adds what the network says of a cue.
  func addSpeech(ofCue context: Context, to traits: inout TraitList) {
    guard let pointer = context.pointer else { return }
    let speech = document.speech
    let cue = context.cue.token
    traits.add(160, SpeechBand.odds(speech.odds(.cue, of: cue)))
    traits.add(161, SpeechBand.odds(speech.odds(.cue, of: cue)), context.kind)
    traits.add(162, SpeechBand.odds(speech.odds(.content, of: cue)))
    traits.add(163, SpeechBand.odds(speech.odds(.source, of: cue)))
    let best = context.cue.candidates.map { speech.edges($0.tokens, pointer) }.max() ?? -1_024
    traits.add(164, SpeechBand.gap(best / 2))
  }

  /// Adds what the network says of a candidate: odds inside, at its ends and beside it, first without
  /// and then with regard to the cue.
  func addSpeech(
    _ candidate: ContentCandidate, in context: Context, to traits: inout TraitList
  ) {
    guard let pointer = context.pointer else { return }
    addAlone(candidate.tokens, in: context, to: &traits)
    addAsked(candidate.tokens, pointer, in: context, to: &traits)
  }

  private func addAlone(
    _ tokens: Range<Int>, in context: Context, to traits: inout TraitList
  ) {
    let speech = document.speech
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    func content(_ token: Int) -> UInt64 {
      context.sentence.contains(token) ? SpeechBand.odds(speech.odds(.content, of: token)) : 99
    }
    let sum = tokens.reduce(0) { $0 + speech.odds(.content, of: $1) }
    traits.add(400, SpeechBand.odds(sum / tokens.count))
    traits.add(401, SpeechBand.odds(speech.odds(.first, of: first)))
    traits.add(402, SpeechBand.odds(speech.odds(.last, of: last)))
    traits.add(403, content(first - 1))
    traits.add(404, content(last + 1))
  }

  private func addAsked(
    _ tokens: Range<Int>, _ pointer: SpeechReading.Pointer, in context: Context,
    to traits: inout TraitList
  ) {
    let speech = document.speech
    func asked(_ question: SpeechReading.Question, _ token: Int) -> UInt64 {
      guard pointer.tokens.contains(token) else { return 99 }
      let odds = speech.odds(question, of: token, to: pointer)
      return question == .isInside ? SpeechBand.odds(odds) : SpeechBand.gap(odds)
    }
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    let known = tokens.clamped(to: pointer.tokens)
    let inside = known.reduce(0) { $0 + speech.odds(.isInside, of: $1, to: pointer) }
    let edges = speech.edges(tokens, pointer)
    let shared = context.pointed.clamped(to: tokens).count
    traits.add(405, asked(.begins, first))
    traits.add(406, asked(.ends, last))
    traits.add(407, SpeechBand.odds(inside / max(1, known.count)))
    traits.add(408, asked(.isInside, first - 1))
    traits.add(409, asked(.isInside, last + 1))
    traits.add(410, SpeechBand.gap(edges / 2))
    traits.add(411, SpeechBand.gap(edges - speech.edges(context.pointed, pointer)))
    traits.add(412, UInt64(10 * shared / max(1, context.pointed.count + tokens.count - shared)))
  }
}
