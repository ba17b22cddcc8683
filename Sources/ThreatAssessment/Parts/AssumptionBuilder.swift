internal import BriefingModel

/// Lists each inference of the program with what follows if it is wrong (R50).
struct AssumptionBuilder {
  let context: EditionContext
  let claims: [ReportedClaim]

  private struct Draft {
    let rule: String
    let sentence: CitedSentence
    let consequence: String
    var claims: [String] = []
  }

  func build() -> EditionPart<Assumption> {
    let drafts = dates() + aliases() + speakers() + incidents() + merges() + copies()
    let items = drafts.enumerated().map { index, draft in
      Assumption(
        label: "K\(index + 1)", rule: draft.rule, sentence: draft.sentence,
        consequence: SentenceMaker.fixed(Self.small(draft.consequence)), claims: draft.claims)
    }
    let none = SentenceMaker.fixed(context.phrases(.assumptionsNone))
    return EditionPart(introduction: items.isEmpty ? [none] : [], items: items)
  }

  /// After "If wrong:" a sentence begins small, but for a label.
  private static func small(_ text: String) -> String {
    text.hasPrefix("The") || text.hasPrefix("Those") || text.hasPrefix("Claim")
      ? text.lowered : text
  }

  private struct ReadDate {
    let reading: DateReading
    let article: ArticleText
    let sentence: Int
  }

  /// Dates whose year or day was read: those of one basis together, at most five readings at once.
  private func dates() -> [Draft] {
    var order: [String] = []
    var groups: [String: [ReadDate]] = [:]
    for item in context.analysed.flatMap(readDates) {
      let key = item.reading.basis ?? ""
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.flatMap { basis -> [Draft] in
      let items = groups[basis] ?? []
      let readings = ActorsBuilder.unique(items.map { $0.reading.words(context.phrases) })
      return stride(from: 0, to: readings.count, by: 5).compactMap { start in
        let few = readings[start..<min(start + 5, readings.count)]
        return date(items.filter { few.contains($0.reading.words(context.phrases)) }, Array(few))
      }
    }
  }

  private func readDates(in article: ArticleText) -> [ReadDate] {
    let findings = article.findings
    let events = findings.events.map {
      (DateReading(date: $0.date, written: $0.dateText, basis: $0.basis), $0.sentence)
    }
    let claims = findings.claims.map {
      (DateReading(date: $0.date, written: $0.dateText, basis: $0.dateBasis), $0.sentence)
    }
    return (events + claims)
      .filter { $0.0.date?.hasPrefix("--") == false && $0.0.written != nil && !$0.0.isStated }
      .sorted { $0.1 < $1.1 }
      .map { ReadDate(reading: $0.0, article: article, sentence: $0.1) }
  }

  private func date(_ items: [ReadDate], _ readings: [String]) -> Draft? {
    guard let first = items.first?.reading else { return nil }
    let basis = first.basis.map(Wording.cleaned) ?? "no other date stands in the article"
    let pairs = readings.map { reading in
      let mine = items.filter { $0.reading.words(context.phrases) == reading }
      let written = ActorsBuilder.unique(mine.compactMap(\.reading.written).map(Wording.cleaned))
      let list = PhraseBook.list(written.map { "\"\($0)\"" })
      return "\(list) \(reading.replacing("read as", with: "as"))"
    }
    let text = context.phrases(
      .assumptionDate, ["pairs": PhraseBook.list(pairs), "basis": basis])
    let years = ActorsBuilder.unique(items.compactMap { $0.reading.date?.prefix(4) })
    let sentence = SentenceMaker.cited(
      text, items.map { ($0.article, [$0.sentence]) },
      names: years.map {
        UsedName(printed: String($0), variants: [basis], rule: "date reading")
      })
    return Draft(
      rule: "date", sentence: sentence, consequence: context.phrases(.assumptionDateIf))
  }

  /// Names that were read as one actor: only of actors of claims, which a wrong merge would mix.
  private func aliases() -> [Draft] {
    ActorsBuilder.unique(claims.compactMap(\.actor?.id)).compactMap(alias)
  }

  private func alias(_ id: String) -> Draft? {
    guard let entity = context.names.reference(id), context.names.isNamed(id),
      entity.kind != .state
    else { return nil }
    let variants = NameVariants(entity, shown: context.names.name(id))
    let shown = Array((variants.proper + variants.generic.prefix(3)).prefix(6))
    guard !shown.isEmpty else { return nil }
    let mine = claims.filter { $0.actor?.id == id || $0.target?.id == id }
    let numbers = mine.map(\.number)
    let text = context.phrases(
      .assumptionAlias,
      [
        "names": PhraseBook.list(shown.map { "\"\($0)\"" }), "actor": context.names.name(id),
      ])
    return Draft(
      rule: "alias",
      sentence: SentenceMaker.cited(
        text, NameSpans(context: context).first(of: id, names: shown),
        names: [context.names.used(id)]),
      consequence: context.phrases(
        .assumptionAliasIf,
        [
          "claims": (numbers.count == 1 ? "claim " : "claims ") + NumberRanges.words(numbers),
          "mix": numbers.count == 1 ? "mixes" : "mix",
        ]), claims: mine.map(\.id))
  }

  private struct ReadSpeaker {
    let rule: String
    let pair: String
    let article: ArticleText
    let sentence: Int
    let used: [UsedName]
  }

  /// Speakers that were resolved, by rule, at most five pairs to a sentence.
  private func speakers() -> [Draft] {
    let all = context.analysed.flatMap(resolved)
    return ActorsBuilder.unique(all.map(\.rule)).flatMap { rule in
      let pairs = all.filter { $0.rule == rule }
      let printed = ActorsBuilder.unique(pairs.map(\.pair))
      return stride(from: 0, to: printed.count, by: 5).map { start in
        let few = Array(printed[start..<min(start + 5, printed.count)])
        let items = pairs.filter { few.contains($0.pair) }
        let text = context.phrases(
          .assumptionSpeaker, ["rule": rule, "pairs": PhraseBook.list(few)])
        return Draft(
          rule: "speaker",
          sentence: SentenceMaker.cited(
            text, items.map { ($0.article, [$0.sentence]) }, names: items.flatMap(\.used)),
          consequence: context.phrases(.assumptionSpeakerIf))
      }
    }
  }

  private func resolved(in article: ArticleText) -> [ReadSpeaker] {
    article.findings.claims.compactMap { claim in
      guard let basis = claim.sourceBasis, let words = claim.sourceText.map(Wording.cleaned),
        let source = article.source(claim.source),
        !source.names.contains(where: { Wording.folded($0) == Wording.folded(words) })
          || basis == FindingsPreparer.officeBasis
      else { return nil }
      let phrase = SpeakerPhrase(source: source, article: article)
      return ReadSpeaker(
        rule: Wording.cleaned(basis), pair: "\"\(words)\" stands for \(phrase.name)",
        article: article,
        sentence: claim.sentence, used: phrase.used)
    }
  }

  private func incidents() -> [Draft] {
    context.disagreements.compactMap { found in
      let sentences = Set(found.accounts.map { "\($0.article.key) \($0.sentence)" })
      guard sentences.count > 1 else { return nil }
      let text = context.phrases(.assumptionIncident, ["label": found.label])
      return Draft(
        rule: "same-incident",
        sentence: SentenceMaker.cited(text, found.accounts.map { ($0.article, [$0.sentence]) }),
        consequence: context.phrases(.assumptionIncidentIf, ["label": found.label]),
        claims: found.accounts.map(\.claimID))
    }
  }

  /// Claims that were merged over articles.
  private func merges() -> [Draft] {
    let byID = Dictionary(
      context.ranked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let merged = claims.filter { $0.reports.count > 1 }
    guard !merged.isEmpty else { return [] }
    let one = merged.count == 1
    let text = context.phrases(
      one ? .assumptionMerge : .assumptionMerges,
      ["numbers": NumberRanges.words(merged.map(\.number))])
    let spans = merged.compactMap { byID[$0.id] }.flatMap(\.spans)
    return [
      Draft(
        rule: "same-claim", sentence: SentenceMaker.cited(text, spans),
        consequence: context.phrases(one ? .assumptionMergeIf : .assumptionMergesIf),
        claims: merged.map(\.id))
    ]
  }

  /// How many groups of copies are listed.
  private static let longestList = 8

  /// Articles of one origin, which count once.
  private func copies() -> [Draft] {
    let groups = Dictionary(grouping: context.analysed, by: \.record.origin).values
      .filter { $0.count > 1 }.sorted {
        ($0[0].label.count, $0[0].label) < ($1[0].label.count, $1[0].label)
      }
    return groups.prefix(Self.longestList).map { group in
      Draft(
        rule: "same-origin",
        sentence: SentenceMaker.about(
          group,
          context.phrases(.assumptionCopies, ["labels": PhraseBook.labels(group.map(\.label))])
        ),
        consequence: context.phrases(.assumptionCopiesIf))
    }
  }
}
