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
    let drafts =
      context.analysed.flatMap(dates) + aliases() + context.analysed.flatMap(speakers)
      + incidents() + merges() + copies()
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
    text.hasPrefix("The") || text.hasPrefix("Those")
      ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  private struct ReadDate {
    let reading: DateReading
    let sentence: Int
  }

  /// Dates whose year or day was read, those with one basis together.
  private func dates(in article: ArticleText) -> [Draft] {
    let findings = article.findings
    let all =
      findings.events.map {
        ReadDate(
          reading: DateReading(date: $0.date, written: $0.dateText, basis: $0.basis),
          sentence: $0.sentence)
      }
      + findings.claims.map {
        ReadDate(
          reading: DateReading(date: $0.date, written: $0.dateText, basis: $0.dateBasis),
          sentence: $0.sentence)
      }
    let read = all.filter {
      $0.reading.date?.hasPrefix("--") == false && $0.reading.written != nil && !$0.reading.isStated
    }
    var order: [String] = []
    var groups: [String: [ReadDate]] = [:]
    for item in read.sorted(by: { $0.sentence < $1.sentence }) {
      let key = "\(item.reading.words(context.phrases))\n\(item.reading.basis ?? "")"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.compactMap { date(groups[$0] ?? [], in: article) }
  }

  private func date(_ items: [ReadDate], in article: ArticleText) -> Draft? {
    guard let first = items.first?.reading, let date = first.date else { return nil }
    let written = ActorsBuilder.unique(items.compactMap(\.reading.written).map(Wording.cleaned))
    let reading = first.words(context.phrases)
    let basis = first.basis.map(Wording.cleaned) ?? "no other date stands in the article"
    let text = context.phrases(
      .assumptionDate,
      [
        "written": PhraseBook.list(written.map { "\"\($0)\"" }),
        "be": written.count == 1 ? "was" : "were", "reading": reading, "basis": basis,
      ])
    let sentence = SentenceMaker.cited(
      text, [(article, ActorsBuilder.unique(items.map(\.sentence)).sorted())],
      names: [UsedName(printed: String(date.prefix(4)), variants: [basis], rule: "date reading")])
    return Draft(
      rule: "date", sentence: sentence, consequence: context.phrases(.assumptionDateIf))
  }

  private func aliases() -> [Draft] {
    var ids: [String] = []
    for claim in claims {
      for id in [claim.actor?.id, claim.target?.id].compactMap({ $0 }) where !ids.contains(id) {
        ids.append(id)
      }
    }
    return ids.compactMap { id in
      guard let entity = context.names.reference(id) else { return nil }
      let names = ActorsBuilder.unique(entity.names.map { $0.replacing("\"", with: "") })
      guard names.count > 1, entity.kind != .state, entity.kind != .place else { return nil }
      let isContained = entity.kind == .unnamed || entity.kind == .people
      let telling = names.filter { name in
        !isContained || !names.contains { $0 != name && Wording.holds($0, name) }
      }
      guard telling.count > 1 else { return nil }
      let shown = Array(telling.prefix(6))
      let text = context.phrases(.assumptionAlias, ["names": PhraseBook.list(shown)])
      let spans = NameSpans(context: context).first(of: id, names: shown)
      let mine = claims.filter { $0.actor?.id == id || $0.target?.id == id }.map(\.id)
      return Draft(
        rule: "alias", sentence: SentenceMaker.cited(text, spans),
        consequence: context.phrases(.assumptionAliasIf, ["name": context.names.full(id)]),
        claims: mine)
    }
  }

  private func speakers(in article: ArticleText) -> [Draft] {
    var order: [String] = []
    var groups: [String: [Claim]] = [:]
    for claim in article.findings.claims where claim.sourceBasis != nil {
      guard let id = claim.source, let words = claim.sourceText, let source = article.source(id),
        Wording.folded(words) != Wording.folded(source.name)
      else { continue }
      let key = "\(id)\n\(claim.sourceBasis ?? "")"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(claim)
    }
    return order.compactMap { key in
      guard let claims = groups[key], let source = article.source(claims.first?.source) else {
        return nil
      }
      let phrase = SpeakerPhrase(source: source, article: article)
      let written = ActorsBuilder.unique(claims.compactMap(\.sourceText).map(Wording.cleaned))
      let rules = ActorsBuilder.unique(claims.compactMap(\.sourceBasis))
      let text = context.phrases(
        .assumptionSpeaker,
        [
          "written": PhraseBook.list(written.map { "\"\($0)\"" }),
          "stand": written.count == 1 ? "stands" : "stand", "name": phrase.name,
          "rule": PhraseBook.list(rules),
        ])
      let numbers = ActorsBuilder.unique(claims.map(\.sentence)).sorted()
      return Draft(
        rule: "speaker",
        sentence: SentenceMaker.cited(text, [(article, numbers)], names: phrase.used),
        consequence: context.phrases(.assumptionSpeakerIf))
    }
  }

  private func incidents() -> [Draft] {
    context.disagreements.compactMap { found in
      let sentences = Set(found.accounts.map { "\($0.article.key) \($0.sentence)" })
      guard sentences.count > 1 else { return nil }
      let text = context.phrases(
        .assumptionIncident, ["about": BottomLineBuilder.lowered(found.about)])
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
    return claims.filter { $0.reports.count > 1 }.compactMap { reported in
      guard let claim = byID[reported.id] else { return nil }
      let text = context.phrases(
        .assumptionMerge, ["number": String(reported.number)])
      return Draft(
        rule: "same-claim", sentence: SentenceMaker.cited(text, claim.spans),
        consequence: context.phrases(.assumptionMergeIf), claims: [reported.id])
    }
  }

  private func copies() -> [Draft] {
    let groups = Dictionary(grouping: context.analysed, by: \.record.origin)
    return groups.values.filter { $0.count > 1 }.map { $0 }
      .sorted { $0[0].label < $1[0].label }.map { articles in
        let text = context.phrases(
          .assumptionCopies, ["labels": PhraseBook.list(articles.map(\.label))])
        return Draft(
          rule: "same-origin", sentence: SentenceMaker.about(articles, text),
          consequence: context.phrases(.assumptionCopiesIf))
      }
  }
}
