internal import BriefingModel

/// Puts judgements in words, with their basis, confidence and change (R6, R31-R37).
struct JudgementWriter {
  let context: EditionContext

  private func slots(_ claim: RatedClaim) -> [String: String] {
    [
      "actor": claim.actor.map(context.names.name) ?? "an actor not named",
      "target": claim.target.map(context.names.name) ?? "a target not named",
      "articles": context.articlesPhrase, "be": context.articles.count == 1 ? "was" : "were",
    ]
  }

  private func identifier(_ kind: String, _ claim: RatedClaim) -> String {
    LastingIdentifier.make("J", [kind, claim.actor ?? "", claim.target ?? ""])
  }

  func estimated(_ claim: RatedClaim, _ estimate: JudgementRules.Estimate)
    -> MadeJudgement?
  {
    let key: PhraseKey
    switch claim.type {
    case .presence: key = .judgementPresence
    case .attack: key = .judgementAttack
    case .clash: key = .judgementClash
    default: return nil
    }
    let agreeing = claim.agreeing.compactMap { context.rated[$0.id] }
      .filter { $0.merged.isNamed || $0.id == claim.id }
    let spans = ClaimRanking.inTextOrder(agreeing).flatMap(\.spans)
    let statement = SentenceMaker.cited(
      context.phrases(key, slots(claim).merging(["likelihood": estimate.term]) { $1 }), spans,
      names: context.used(claim))
    let origins = agreeing.reduce(into: Set<String>()) { $0.formUnion($1.merged.origins) }.count
    let classes = Set(agreeing.compactMap { $0.merged.speaker?.kind }).count
    let confidence = ConfidenceRule.rate(
      origins: origins, speakerClasses: classes, credibility: claim.credibility,
      isContradicted: isContradicted(agreeing))
    let judgement = Judgement(
      label: "", id: identifier(claim.type.rawValue, claim), topic: topic(claim),
      statement: statement, likelihood: estimate.term,
      basis: agreement(agreeing, origins: origins, spans: spans) + contests(agreeing),
      confidence: confidence.level,
      confidenceReason: [SentenceMaker.fixed(context.phrases(confidence.reason), .count)],
      change: .new, rules: [estimate.rule], claims: agreeing.map(\.id))
    return finished(judgement, kind: claim.type.rawValue, claim: claim)
  }

  private func isContradicted(_ claims: [RatedClaim]) -> Bool {
    let labels = Set(claims.flatMap(\.disputes))
    return context.disagreements.contains {
      labels.contains($0.label) && $0.grade == .contradiction
    }
  }

  private func agreement(
    _ claims: [RatedClaim], origins: Int, spans: [(article: ArticleText, sentences: [Int])]
  ) -> [CitedSentence] {
    var speakers: [SpeakerPhrase] = []
    for phrase in ClaimRanking.inTextOrder(claims).compactMap(context.speaker(of:))
    where !speakers.contains(where: { $0.source.id == phrase.source.id }) {
      speakers.append(phrase)
    }
    let text = context.phrases(
      .basisAgree,
      [
        "speakers": PhraseBook.list(ActorsBuilder.unique(speakers.flatMap(\.names))),
        "origins": PhraseBook.count(origins, "publisher"),
      ])
    return [SentenceMaker.cited(text, spans, names: speakers.flatMap(\.used))]
  }

  private func contests(_ claims: [RatedClaim]) -> [CitedSentence] {
    let labels = Array(Set(claims.flatMap(\.disputes))).sorted()
    guard !labels.isEmpty else { return [] }
    let found = context.disagreements.filter { labels.contains($0.label) }
    let key: PhraseKey =
      found.allSatisfy { $0.grade == .degree }
      ? .basisContestDegree
      : found.contains { $0.grade == .contradiction } ? .basisContradicted : .basisContest
    return [
      SentenceMaker.cited(
        context.phrases(key, ["label": PhraseBook.list(labels)]),
        found.flatMap(\.accounts).map { ($0.article, [$0.sentence]) })
    ]
  }

  func withoutEstimate(_ claim: RatedClaim) -> MadeJudgement? {
    let isKnown = claim.actor.map(context.names.isNamed) ?? false
    let key: PhraseKey
    switch claim.type {
    case .threat: key = isGround(claim.target) ? .judgementThreatGround : .judgementThreatNone
    case .attack: key = isKnown ? .judgementAttackNone : .judgementAttackUnknown
    case .clash: key = .judgementClashNone
    case .plot: key = .judgementPlotNone
    default: return nil
    }
    let text = context.phrases(key, slots(claim))
    let judgement = Judgement(
      label: "", id: identifier(claim.type.rawValue, claim), topic: topic(claim),
      statement: SentenceMaker.cited(text, claim.spans, names: context.used(claim)),
      basis: single(claim) + contests([claim]), change: .new,
      rules: ["no-estimate-\(claim.type.rawValue)"], claims: [claim.id])
    return finished(judgement, kind: claim.type.rawValue, claim: claim)
  }

  /// What a claim without an estimate rests on, and the speaker's interest in it.
  private func single(_ claim: RatedClaim) -> [CitedSentence] {
    let interest = [InterestNote(context: context).note(for: claim)].compactMap { $0 }
    guard let speaker = context.speaker(of: claim) else {
      let key: PhraseKey = claim.merged.depth == 0 ? .basisOwn : .basisUnstated
      let text = context.phrases(key, ["articles": context.articlesPhrase])
      return [SentenceMaker.cited(text, claim.spans)]
    }
    if let actor = claim.actor, speaker.name.lowercased() == context.names.name(actor).lowercased()
    {
      let own = context.phrases(.basisSelf, ["speaker": speaker.name])
      return [SentenceMaker.cited(own, claim.spans, names: speaker.used)]
    }
    let others = Set(claim.agreeing.map(\.key.speaker)).count - 1
    let key: PhraseKey =
      others > 0
      ? .basisSeveral
      : !speaker.others.isEmpty
        ? .basisJoint : speaker.source.named ? .basisOne : .basisUnnamed
    let text = context.phrases(
      key,
      [
        "speaker": PhraseBook.list(speaker.names),
        "others": PhraseBook.count(others, "other speaker"),
      ])
    return [SentenceMaker.cited(text, claim.spans, names: speaker.used)] + interest
  }

  func dispute(_ found: FoundDisagreement) -> MadeJudgement {
    let about = BottomLineBuilder.lowered(found.about)
    let spans = found.accounts.map { ($0.article, [$0.sentence]) }
    let judgement = Judgement(
      label: "", id: LastingIdentifier.make("J", ["dispute", found.id]),
      topic: Self.short(about),
      statement: SentenceMaker.cited(
        context.phrases(.judgementDisputeNone, ["about": about]), spans),
      basis: [
        SentenceMaker.cited(
          context.phrases(
            .basisDispute, ["label": found.label, "articles": context.articlesPhrase]), spans)
      ],
      change: .new, rules: ["no-estimate-dispute"],
      claims: found.accounts.map(\.claimID))
    return MadeJudgement(
      judgement: changed(judgement), kind: "dispute", actor: nil, target: nil, claim: nil,
      disagreement: found)
  }

  /// A topic without its article, for the table of the terminal.
  private static func short(_ about: String) -> String {
    PhraseBook.capitalised(about.hasPrefix("the ") ? String(about.dropFirst(4)) : about)
  }

  private func topic(_ claim: RatedClaim) -> String {
    switch claim.type {
    case .presence: context.phrases(.topicPresence, slots(claim))
    case .attack: context.phrases(.topicAttack, slots(claim))
    case .clash: context.phrases(.topicClash, slots(claim))
    case .plot: context.phrases(.topicPlot, slots(claim))
    default: context.phrases(.topicThreat, slots(claim))
    }
  }

  /// Whether the target is somewhere that one can enter.
  private func isGround(_ id: String?) -> Bool {
    let kind = id.flatMap { context.names.reference($0)?.kind }
    return kind == .state || kind == .place
  }

  private func finished(_ judgement: Judgement, kind: String, claim: RatedClaim) -> MadeJudgement {
    MadeJudgement(
      judgement: changed(judgement), kind: kind, actor: claim.actor, target: claim.target,
      claim: claim, disagreement: nil)
  }

  private func changed(_ judgement: Judgement) -> Judgement {
    guard let before = context.previous?.judgements.items.first(where: { $0.id == judgement.id })
    else { return judgement }
    var result = judgement
    switch (before.likelihood, judgement.likelihood) {
    case (nil, .some): result.change = .moreSupport
    case (.some, nil): result.change = .lessSupport
    default: result.change = .unchanged
    }
    return result
  }
}
