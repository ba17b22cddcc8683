/// How the claims of an actor, a state, an alliance or a speaker are spread over pages: the newest
/// stand on its own page; where there are more than that holds, each month has a page of all its
/// claims, so that a day's edition changes one month and not the whole record.
struct ClaimPages: Sendable {
  /// By edition, the oldest first.
  private let claims: [ClaimRow]

  /// How many claims a record's own page holds, the rest of their edition apart.
  static let most = 200

  init(_ claims: [ClaimRow]) { self.claims = claims }

  private var isLong: Bool { claims.count > Self.most }

  /// What the record's own page shows: whole editions, from the newest back.
  var newest: [ClaimRow] {
    guard isLong else { return claims }
    let oldest = claims[claims.count - Self.most].edition
    return claims.filter { $0.edition >= oldest }
  }

  /// The months with their claims, the newest first; none while the record's own page holds all.
  var months: [(month: String, claims: [ClaimRow])] {
    guard isLong else { return [] }
    return Dictionary(grouping: claims) { String($0.edition.prefix(7)) }
      .sorted { $0.key > $1.key }.map { (month: $0.key, claims: $0.value) }
  }

  /// The months whose pages are to be made: of a selection those of its editions, unless without
  /// them there would be no months yet.
  func months(of selection: SiteSelection?) -> [(month: String, claims: [ClaimRow])] {
    guard let selection, isLong else { return months }
    let before = claims.count { !selection.editions.contains($0.edition) }
    guard before > Self.most else { return months }
    return months.filter { selection.months.contains($0.month) }
  }
}

extension SiteAddress {
  /// The page of a month `YYYY-MM` below a record's own.
  func month(_ month: String) -> SiteAddress {
    SiteAddress(path + month.replacing("-", with: "/") + "/")
  }
}
