internal import Language

extension StatementFeatures {
  /// The single traits of a cue, for the hidden layer.
  func keys(ofCue context: Context) -> [UInt64] {
    var traits = TraitList(capacity: 64)
    addWord(context, to: &traits)
    addNeighbours(context, to: &traits)
    addSpeaker(context, to: &traits)
    addHead(context, to: &traits)
    addPlace(context, to: &traits)
    addSpeech(ofCue: context, to: &traits)
    return traits.keys
  }

  private func addWord(_ context: Context, to traits: inout TraitList) {
    traits.add(100, context.kind)
    traits.add(101, context.lemma, context.kind)
    traits.add(102, document.tokens[context.cue.token].formHash)
    traits.add(103, context.tag)
    traits.add(104, context.relation)
    traits.add(105, context.act, context.kind)
    traits.add(106, context.classes & 0xFF, context.kind)
    for place: UInt64 in 0..<3 where (context.classes >> (8 * place)) & 0xFF > 0 {
      traits.add(107, (context.classes >> (8 * place)) & 0xFF, context.kind)
    }
    for bit: UInt64 in 0..<6 {
      traits.add(108, bit, (context.shape >> bit) & 1)
      traits.add(109, bit, (context.auxiliary >> bit) & 1)
    }
    traits.add(110, context.object)
    traits.add(111, context.quoted)
    traits.add(112, context.auxiliary, context.tag)
    for child in index.children(of: context.cue.token) {
      let word = document.tokens[child]
      switch word.relation {
      case .compoundPrt: traits.add(113, word.formHash)
      case .mark, .advmod: traits.add(114, word.formHash)
      case .obj: traits.add(115, nounClass(of: child))
      case .obl, .nmod:
        traits.add(116, markerForm(of: child))
      case .det, .nmodPoss: traits.add(117, word.formHash)
      default: break
      }
    }
  }

  /// The form of the preposition of a phrase; 0 where it has none.
  func markerForm(of token: Int) -> UInt64 {
    for child in index.children(of: token) where document.tokens[child].relation == .caseMarker {
      return document.tokens[child].formHash
    }
    return 0
  }

  private func addNeighbours(_ context: Context, to traits: inout TraitList) {
    let cue = context.cue.token
    traits.add(120, context.previous)
    traits.add(121, context.next)
    traits.add(122, form(cue + 2, in: context.sentence))
    traits.add(123, form(cue - 2, in: context.sentence))
    traits.add(124, tag(cue - 1, in: context.sentence))
    traits.add(125, tag(cue + 1, in: context.sentence))
    traits.add(126, tag(cue + 2, in: context.sentence))
  }

  /// The tag of a token; 255 outside of a sentence.
  func tag(_ token: Int, in sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? UInt64(document.tokens[token].pennTag.rawValue) : 255
  }

  private func addSpeaker(_ context: Context, to traits: inout TraitList) {
    traits.add(130, context.way)
    traits.add(131, context.speaker)
    traits.add(132, context.speakerLemma)
    traits.add(133, context.speakerClass)
    guard let head = context.cue.speaker?.head else { return }
    let gap = head - context.cue.token
    traits.add(134, UInt64(bitPattern: Int64(max(-9, min(9, gap)))))
    traits.add(135, candidates.runOfToken[head] >= 0 ? 1 : 0)
  }

  private func addHead(_ context: Context, to traits: inout TraitList) {
    let head = Int(document.tokens[context.cue.token].head)
    guard context.sentence.contains(head) else {
      traits.add(140)
      return
    }
    let word = document.tokens[head]
    traits.add(141, word.lemmaHash)
    traits.add(142, UInt64(word.tag.rawValue), context.relation)
    traits.add(143, classes(of: word.lemmaHash, isNoun: word.tag == .noun) & 0xFF)
    traits.add(144, reference.reportingWords.contains(word.lemmaHash) ? 1 : 0)
    traits.add(145, candidates.runOfToken[head] >= 0 ? 1 : 0)
  }

  private func addPlace(_ context: Context, to traits: inout TraitList) {
    let sentence = context.sentence
    traits.add(150, UInt64(min(12, sentence.count / 4)))
    var quotes: UInt64 = 0
    var previous: Int32 = -1
    for token in sentence {
      let run = candidates.runOfToken[token]
      if run >= 0, run != previous { quotes += 1 }
      previous = run
    }
    traits.add(151, min(quotes, 3))
    traits.add(152, UInt64(min(6, context.cue.token - sentence.lowerBound)))
    traits.add(153, UInt64(min(6, sentence.upperBound - context.cue.token)))
    let endsOpen = document.tokens[sentence.upperBound - 1].pennTag != .fullStop
    traits.add(154, endsOpen ? 1 : 0, sentence.lowerBound == 0 ? 1 : 0)
    traits.add(155, UInt64(min(7, context.cue.candidates.count)))
  }
}
