internal import BriefingModel

/// Raises gaps by the rule files: at least one for each judgement without estimate or with low
/// confidence (R49), and one for each threatened state without a voice of its own (R51).
struct GapBuilder {
  static let most = 12
  let context: EditionContext
  let judgements: [MadeJudgement]
  let threatened: [ThreatenedEntry]

  func build() -> EditionPart<Gap> {
    let raised =
      judgements.flatMap(gaps(for:)) + GapRules.shipped.subjects.flatMap { gaps(about: $0) }
    var merged: [Gap] = []
    for gap in raised {
      if let index = merged.firstIndex(where: { $0.sentence.text == gap.sentence.text }) {
        merged[index].judgements += gap.judgements.filter { !merged[index].judgements.contains($0) }
      } else {
        merged.append(gap)
      }
    }
    let items = merged.prefix(Self.most).enumerated().map { index, gap in
      var gap = gap
      gap.label = "G\(index + 1)"
      return gap
    }
    let none = SentenceMaker.fixed(context.phrases(.gapsNone))
    return EditionPart(introduction: items.isEmpty ? [none] : [], items: items)
  }

  func gap(
    _ rule: String, _ key: OpenQuestionPhrase, _ topic: OpenQuestionPhrase,
    _ slots: [String: String],
    _ judgements: [String], _ citations: [Citation], names: [UsedName] = []
  ) -> Gap {
    let text = context.phrases(key, slots)
    var sentence = CitedSentence(text: text, citations: citations, basis: .absence)
    sentence.derivations = names.filter { Wording.holds(text, $0.printed) }.map {
      Derivation(value: $0.printed, from: $0.variants.first ?? "", rule: $0.rule)
    }
    let short = context.phrases.inline(topic, slots)
    return Gap(
      label: "", id: LastingIdentifier.make("G", [rule, text]), rule: rule, judgements: judgements,
      sentence: sentence, topic: Wording.trimmed(short[...]))
  }

  private func gaps(for made: MadeJudgement) -> [Gap] {
    let judgement = made.judgement
    guard judgement.likelihood == nil || judgement.confidence == "low",
      let question = context.question(of: made)
    else { return [] }
    let speaker = made.claim.flatMap(context.speaker(of:))
    let names = (speaker?.used ?? []) + (made.claim.map(context.used) ?? [])
    let slots = [
      "actor": made.actor.map(context.names.name) ?? "an actor not named",
      "target": made.target.map(context.names.name) ?? "a target not named",
      "speaker": speaker.map { PhraseBook.list($0.names) } ?? context.articlesPhrase,
      "about": made.disagreement.map { BottomLineBuilder.lowered($0.about) } ?? "it",
    ]
    return [
      gap(
        question.rule, question.gap, question.topic, slots, [judgement.label],
        judgement.statement.citations, names: names)
    ]
  }
}
