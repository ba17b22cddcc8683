/// How the claims of an actor, a state, an alliance or a speaker are spread over pages: the newest
/// stand on its own page; where there are more than that holds, each month has a page of all its
/// claims, so that a day's edition changes one month and not the whole record.
struct ClaimPages: Sendable {
  /// By edition, the oldest first.
  private let claims: [ClaimPlace]
  /// All editions.
  private let editions: [EditionLine]

  /// How many claims a record's own page holds, the rest of their edition apart.
  static let most = 100

  init(_ claims: [ClaimPlace], editions: [EditionLine]) {
    self.claims = claims
    self.editions = editions
  }

  private var isLong: Bool { claims.count > Self.most }

  /// What the record's own page shows: whole editions, from the newest back.
  var newest: [ClaimPlace] {
    guard isLong else { return claims }
    let oldest = claims[claims.count - Self.most].edition
    return Array(claims.suffix(while: { $0.edition >= oldest }))
  }

  /// The months with their claims, the newest first; none while the record's own page holds all.
  var months: [(month: String, claims: [ClaimPlace])] {
    guard isLong else { return [] }
    var months: [(month: String, claims: [ClaimPlace])] = []
    var last = -1
    for place in claims {
      if place.edition != last, months.last?.month != editions[place.edition].month {
        months.append((editions[place.edition].month, []))
      }
      last = place.edition
      months[months.count - 1].claims.append(place)
    }
    return months.reversed()
  }

  /// The months whose pages are to be made: of a selection of editions, by place, their own, unless without
  /// them there would be no months yet.
  func months(of selected: Set<Int>?) -> [(month: String, claims: [ClaimPlace])] {
    guard let selected, isLong else { return months }
    let before = claims.count { !selected.contains($0.edition) }
    guard before > Self.most else { return months }
    let wanted = Set(selected.map { editions[$0].month })
    return months.filter { wanted.contains($0.month) }
  }
}

extension Array {
  /// The longest end all of whose elements fulfil a condition.
  fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, fits(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

extension SiteAddress {
  /// The page of a month `YYYY-MM` below a record's own.
  func month(_ month: String) -> SiteAddress {
    SiteAddress(path + month.replacing("-", with: "/") + "/")
  }
}
