internal import BriefingModel

/// Raises gaps: at least one for each judgement without estimate or with low confidence (R49), and
/// one for each threatened state without a voice of its own (R51).
struct GapBuilder {
  static let most = 12
  let context: EditionContext
  let judgements: [MadeJudgement]
  let threatened: [ThreatenedEntry]

  func build() -> EditionPart<Gap> {
    var gaps = judgements.flatMap(gaps(for:)) + voices()
    gaps += [publisher()].compactMap { $0 }
    var merged: [Gap] = []
    for gap in gaps {
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

  private func gap(
    _ rule: String, _ key: PhraseKey, _ slots: [String: String], _ judgements: [String],
    _ citations: [Citation], names: [UsedName] = []
  ) -> Gap {
    let text = context.phrases(key, slots)
    var sentence = CitedSentence(text: text, citations: citations, basis: .absence)
    sentence.derivations = names.filter { Wording.holds(text, $0.printed) }.map {
      Derivation(value: $0.printed, from: $0.variants.first ?? "", rule: $0.rule)
    }
    return Gap(
      label: "", id: LastingIdentifier.make("G", [rule, text]), rule: rule, judgements: judgements,
      sentence: sentence)
  }

  private func gaps(for made: MadeJudgement) -> [Gap] {
    let judgement = made.judgement
    guard judgement.likelihood == nil || judgement.confidence == "low" else { return [] }
    let citations = judgement.statement.citations
    if let found = made.disagreement {
      let about = ["about": BottomLineBuilder.lowered(found.about)]
      return [gap("dispute", .gapDispute, about, [judgement.label], citations)]
    }
    guard let claim = made.claim else { return [] }
    let speaker = context.speaker(of: claim)
    let names = (speaker?.used ?? []) + context.used(claim)
    let slots = [
      "actor": made.actor.map(context.names.name) ?? "an actor not named",
      "target": made.target.map(context.names.name) ?? "a target not named",
      "speaker": speaker?.name ?? context.articlesPhrase,
    ]
    switch made.kind {
    case "presence":
      return [gap("number", .gapNumber, slots, [judgement.label], citations, names: names)]
    case "attack"
    where made.actor == nil || context.names.reference(made.actor ?? "")?.kind == .unnamed:
      return [gap("actor", .gapActor, slots, [judgement.label], citations, names: names)]
    case "threat", "plot":
      return [
        gap(
          "evidence", made.kind == "threat" ? .gapEvidence : .gapEvidencePlot, slots,
          [judgement.label], citations, names: names)
      ]
    default:
      return [gap("second-source", .gapSecond, slots, [judgement.label], citations, names: names)]
    }
  }

  private func voices() -> [Gap] {
    threatened.filter { $0.entity.kind == .state && !$0.hasOwnVoice }.map { entry in
      gap(
        "voice", .gapVoice, ["state": entry.entity.name], [], context.analysed.map(\.citation),
        names: [context.names.used(entry.entity.id)])
    }
  }

  private func publisher() -> Gap? {
    let unknown = context.analysed.filter { $0.findings.article.outlet == nil }
    let undated = context.analysed.filter {
      $0.findings.article.published == nil && $0.findings.article.outlet != nil
    }
    if !unknown.isEmpty {
      return gap(
        "publisher", .gapPublisher, ["labels": PhraseBook.list(unknown.map(\.label))], [],
        unknown.map(\.citation))
    }
    guard !undated.isEmpty else { return nil }
    return gap(
      "publication-date", .gapPublisherDate,
      [
        "labels": PhraseBook.list(undated.map(\.label)), "be": undated.count == 1 ? "was" : "were",
      ], [], undated.map(\.citation))
  }
}
