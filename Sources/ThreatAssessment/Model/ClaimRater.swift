internal import BriefingModel

/// Rates merged claims: reliability by publisher, credibility by who agrees and who does not.
struct ClaimRater {
  let claims: [MergedClaim]
  let disagreements: [FoundDisagreement]

  func rated() -> [RatedClaim] {
    let byProposition = Dictionary(grouping: claims) {
      Proposition(actor: $0.key.actor, target: $0.key.target, type: $0.type, slot: $0.key.slot)
    }
    let byID = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let disputed = disputesByClaim()
    return claims.map { claim in
      let same =
        byProposition[
          Proposition(
            actor: claim.key.actor, target: claim.key.target, type: claim.type,
            slot: claim.key.slot)] ?? []
      let agreeing = Self.isFact(claim) ? same : [claim]
      return rate(
        claim, agreeing: agreeing, disputes: disputed[claim.id] ?? [], byID: byID)
    }
  }

  /// The disagreements that each claim stands in, in their order.
  private func disputesByClaim() -> [String: [FoundDisagreement]] {
    disagreements.reduce(into: [:]) { lists, found in
      for id in Set(found.accounts.map(\.claimID)) { lists[id, default: []].append(found) }
    }
  }

  private func rate(
    _ claim: MergedClaim, agreeing: [MergedClaim], disputes mine: [FoundDisagreement],
    byID: [String: MergedClaim]
  ) -> RatedClaim {
    let against = mine.filter { $0.grade == .contradiction }.flatMap(\.accounts)
      .filter { $0.claimID != claim.id }.compactMap { byID[$0.claimID] }
      .filter { $0.isNamed == claim.isNamed && $0.key.speaker != claim.key.speaker }
    let named = agreeing.filter { $0.isNamed || $0.id == claim.id }
    let rating = CredibilityRule.rate(
      CredibilityRule.Evidence(
        origins: named.reduce(into: Set()) { $0.formUnion($1.origins) }.count,
        speakers: Set(agreeing.filter(\.isNamed).map(Self.side)).count,
        isNamed: isNamed(claim), depth: claim.depth,
        contradicting: Set(against.map(\.key.speaker)).count,
        isContested: mine.contains { $0.grade == .competing && $0.bears(on: claim.type) }))
    return RatedClaim(
      merged: claim,
      reliability: ReliabilityRule.rate(claim.reports.map(\.article.record.reliability)),
      credibility: rating.digit, reason: rating.reason, disputes: mine.map(\.label),
      agreeing: agreeing)
  }

  /// Whether agreeing on it bears on what happened: two who worry do not make a fact.
  private static func isFact(_ claim: MergedClaim) -> Bool {
    let facts: Set<ClaimType> = [
      .attack, .clash, .plot, .threat, .presence, .movement, .activity, .arrest,
    ]
    return facts.contains(claim.type) && !claim.key.actor.isEmpty && !claim.key.target.isEmpty
  }

  /// A named speaker; for an article's own observation, a publisher that is given.
  private func isNamed(_ claim: MergedClaim) -> Bool {
    if claim.speaker == nil, claim.depth == 0 {
      return claim.reports.first?.article.findings.article.outlet != nil
    }
    return claim.isNamed && claim.depth <= 2
  }

  /// Speakers for one state are not independent of each other.
  private static func side(_ claim: MergedClaim) -> String {
    guard let speaker = claim.speaker, let state = speaker.iso3 else { return claim.key.speaker }
    let speaksForState: Set<SourceKind> = [
      .official, .military, .police, .spokesperson, .headOfState, .party,
    ]
    return speaksForState.contains(speaker.kind) ? "state/\(state)" : claim.key.speaker
  }
}
