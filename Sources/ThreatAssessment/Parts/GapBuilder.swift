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
    gaps += [publisher()].compactMap { $0 } + events()
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

  /// Of people killed in an event: who did it, and how many died, where no article says so.
  private func events() -> [Gap] {
    let known = Set(judgements.compactMap(\.target))
    return context.analysed.flatMap { article -> [Gap] in
      article.findings.events.flatMap { event -> [Gap] in
        guard Self.deadly.contains(event.type), event.actors.isEmpty, let date = event.dateText,
          known.isDisjoint(with: event.victims)
        else { return [] }
        let reading = DateReading(date: event.date, written: date, basis: event.basis)
        guard let shown = reading.shownWords, !reading.isRelative else { return [] }
        let place = event.place.first.map { "in \(Wording.cleaned($0)) " } ?? ""
        let slots = ["kind": event.type, "place": place, "date": "on \(shown)"]
        let citations = [article.citation(event.sentence)]
        let names = event.place.map {
          UsedName(printed: Wording.cleaned($0), variants: [$0], rule: "place")
        }
        let who = gap("event-actor", .gapEvent, .gapTopicEvent, slots, [], citations, names: names)
        let dead = gap(
          "event-dead", .gapEventDead, .gapTopicDead, slots, [], citations, names: names)
        return event.killed == nil ? [who, dead] : [who]
      }
    }
  }

  private static let deadly: Set<String> = ["attack", "killing", "bombing", "shooting", "clash"]

  private func voices() -> [Gap] {
    threatened.filter { $0.entity.kind == .state && !$0.hasOwnVoice }.map { entry in
      gap(
        "voice", .gapVoice, .gapTopicVoice, ["state": entry.entity.name], [],
        context.analysed.map(\.citation),
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
        "publisher", .gapPublisher, .gapTopicPublisher,
        ["labels": PhraseBook.labels(unknown.map(\.label))], [],
        unknown.map(\.citation))
    }
    guard !undated.isEmpty else { return nil }
    return gap(
      "publication-date", .gapPublisherDate, .gapTopicPublisher,
      [
        "labels": PhraseBook.labels(undated.map(\.label)),
        "be": undated.count == 1 ? "was" : "were",
      ], [], undated.map(\.citation))
  }
}
