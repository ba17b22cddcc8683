internal import BriefingModel

/// The printed order of claims: what happened before what is threatened, states before others,
/// more origins before fewer, then the order of the articles.
enum ClaimRanking {
  static func ranked(_ claims: [RatedClaim], names: EntityNames) -> [RatedClaim] {
    claims.map { (key(of: $0, names: names), $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// Claims in the order of article and sentence.
  static func inTextOrder(_ claims: [RatedClaim]) -> [RatedClaim] {
    claims.map { (position($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private static func key(of claim: RatedClaim, names: EntityNames) -> [Int] {
    let kind = claim.target.flatMap { names.reference($0)?.kind }
    let actorKind = claim.actor.flatMap { names.reference($0)?.kind }
    return [
      tier(claim.type), claim.merged.isNegated ? 1 : 0,
      actorKind == nil || actorKind == .unnamed ? 1 : 0,
      kind == .state ? 0 : kind == nil ? 2 : 1, claim.credibility == 6 ? 1 : 0,
      -claim.merged.origins.count, -claim.merged.weight,
    ] + position(claim)
  }

  private static func tier(_ type: ClaimType) -> Int {
    switch type {
    case .attack, .clash, .plot: 0
    case .threat: 1
    case .presence, .movement, .activity, .casualties: 2
    case .statement: 4
    default: 3
    }
  }

  private static func position(_ claim: RatedClaim) -> [Int] {
    let report = claim.merged.reports.first
    let number = report.flatMap { Int($0.article.label.dropFirst()) } ?? 0
    return [number, claim.merged.first?.sentence ?? 0, claim.merged.first?.start ?? 0]
  }
}
