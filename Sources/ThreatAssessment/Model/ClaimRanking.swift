internal import BriefingModel

/// The printed order of claims: by the points of `ranking.tsv`, then by article and sentence.
enum ClaimRanking {
  static func ranked(_ claims: [RatedClaim], names: EntityNames, age: MaterialAge) -> [RatedClaim] {
    claims.map { ([-points(of: $0, names: names, age: age)] + position($0), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// Claims in the order of article and sentence.
  static func inTextOrder(_ claims: [RatedClaim]) -> [RatedClaim] {
    claims.map { (position($0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// How much a claim counts.
  static func points(of claim: RatedClaim, names: EntityNames, age: MaterialAge) -> Int {
    let points = RankingPoints.shipped
    var features = ["type.\(claim.type.rawValue)"]
    if claim.merged.isNamed { features.append("speaker.named") }
    if let actor = claim.actor {
      features.append(names.isNamed(actor) ? "actor.named" : "actor.unnamed")
    }
    if let target = claim.target {
      features.append(names.reference(target)?.kind == .state ? "target.state" : "target.other")
    }
    if claim.merged.origins.count > 1 { features.append("origin.second") }
    if claim.merged.origins.count > 2 { features.append("origin.third") }
    if Set(claim.agreeing.filter(\.isNamed).map(\.key.speaker)).count > 1 {
      features.append("speaker.second")
    }
    if claim.merged.depth > 1 { features.append("hearsay") }
    if claim.merged.isNegated { features.append("negated") }
    if claim.merged.reports.allSatisfy({ age.isOld($0.article) }) { features.append("old") }
    return features.reduce(0) { $0 + points($1) }
  }

  private static func position(_ claim: RatedClaim) -> [Int] {
    let report = claim.merged.reports.first
    let number = report.flatMap { Int($0.article.label.dropFirst()) } ?? 0
    return [number, claim.merged.first?.sentence ?? 0, claim.merged.first?.start ?? 0]
  }
}

/// Orders pairs of numbers and an identifier.
private func < (left: ([Int], String), right: ([Int], String)) -> Bool {
  if left.0 != right.0 { return left.0.lexicographicallyPrecedes(right.0) }
  return left.1 < right.1
}
