internal import BriefingModel

/// Lists each inference of the program with what follows if it is wrong (R50).
struct AssumptionBuilder {
  let context: EditionContext
  let claims: [ReportedClaim]

  /// An assumption before it has its label.
  struct Draft {
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
