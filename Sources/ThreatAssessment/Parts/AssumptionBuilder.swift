internal import BriefingModel

/// Lists each inference of the program with what follows if it is wrong (R50).
struct AssumptionBuilder {
  let context: EditionContext
  let claims: [ReportedClaim]

  /// An assumption before it has its label.
  struct Draft {
    /// By which the wording of both sentences was chosen.
    let rule: AssumptionRules.Rule
    let sentence: CitedSentence
    let consequence: String
    var claims: [String] = []
  }

  func build() -> EditionPart<Assumption> {
    let drafts = AssumptionRules.shipped.inferences.flatMap(drafts(of:))
    let items = drafts.enumerated().map { index, draft in
      Assumption(
        label: "K\(index + 1)", rule: draft.rule.name, sentence: draft.sentence,
        consequence: SentenceMaker.fixed(Self.small(draft.consequence)), claims: draft.claims)
    }
    let none = SentenceMaker.fixed(context.phrases(.assumptionsNone))
    return EditionPart(introduction: items.isEmpty ? [none] : [], items: items)
  }

  private func drafts(of inference: AssumptionRules.Inference) -> [Draft] {
    switch inference {
    case .dateReading: dates()
    case .names: aliases()
    case .speaker: speakers()
    case .incident: incidents()
    case .claim: merges()
    case .origin: copies()
    }
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
    guard let rule = AssumptionRules.shipped.rule(.names),
      let entity = context.names.reference(id), context.names.isNamed(id), entity.kind != .state
    else { return nil }
    let variants = NameVariants(entity, shown: context.names.name(id))
    let shown = Array((variants.proper + variants.generic.prefix(3)).prefix(6))
    guard !shown.isEmpty else { return nil }
    let mine = claims.filter { $0.actor?.id == id || $0.target?.id == id }
    let numbers = mine.map(\.number)
    let text = context.phrases(
      rule.assumption,
      [
        "names": PhraseBook.list(shown.map { "\"\($0)\"" }), "actor": context.names.name(id),
      ])
    return Draft(
      rule: rule,
      sentence: SentenceMaker.cited(
        text, NameSpans(context: context).first(of: id, names: shown),
        names: [context.names.used(id)]),
      consequence: context.phrases(
        rule.consequence,
        [
          "claims": (numbers.count == 1 ? "claim " : "claims ") + NumberRanges.words(numbers),
          "mix": numbers.count == 1 ? "mixes" : "mix",
        ]), claims: mine.map(\.id))
  }

  private func incidents() -> [Draft] {
    guard let rule = AssumptionRules.shipped.rule(.incident) else { return [] }
    return context.disagreements.compactMap { found in
      let sentences = Set(found.accounts.map { "\($0.article.key) \($0.sentence)" })
      guard sentences.count > 1 else { return nil }
      let text = context.phrases(rule.assumption, ["label": found.label])
      return Draft(
        rule: rule,
        sentence: SentenceMaker.cited(text, found.accounts.map { ($0.article, [$0.sentence]) }),
        consequence: context.phrases(rule.consequence, ["label": found.label]),
        claims: found.accounts.map(\.claimID))
    }
  }

  /// Claims that were merged over articles.
  private func merges() -> [Draft] {
    let byID = Dictionary(
      context.ranked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let merged = claims.filter { $0.reports.count > 1 }
    return stride(from: 0, to: merged.count, by: Self.mostClaims).compactMap { start in
      let few = merged[start..<min(start + Self.mostClaims, merged.count)]
      return AssumptionRules.shipped.rule(.claim, isOne: few.count == 1).map { rule in
        let text = context.phrases(
          rule.assumption, ["numbers": NumberRanges.words(few.map(\.number))])
        return Draft(
          rule: rule,
          sentence: SentenceMaker.cited(text, few.compactMap { byID[$0.id] }.flatMap(\.spans)),
          consequence: context.phrases(rule.consequence), claims: few.map(\.id))
      }
    }
  }

  /// How many claims one sentence numbers.
  private static let mostClaims = 24

  /// How many groups of copies are listed.
  private static let longestList = 8

  /// Articles of one origin, which count once.
  private func copies() -> [Draft] {
    guard let rule = AssumptionRules.shipped.rule(.origin) else { return [] }
    let groups = Dictionary(grouping: context.analysed, by: \.record.origin).values
      .filter { $0.count > 1 }.sorted {
        ($0[0].label.count, $0[0].label) < ($1[0].label.count, $1[0].label)
      }
    return groups.prefix(Self.longestList).map { group in
      Draft(
        rule: rule,
        sentence: SentenceMaker.about(
          group,
          context.phrases(rule.assumption, ["labels": PhraseBook.labels(group.map(\.label))])
        ),
        consequence: context.phrases(rule.consequence))
    }
  }
}
