internal import BriefingModel

/// How old what articles tell is, against the edition's date (R46).
struct MaterialAge: Hashable, Sendable {
  /// Older than this is old material.
  static let mostDays = 30
  /// The edition's date, `YYYY-MM-DD`.
  let date: String

  /// Whether a date lies too far back; of a month or a year alone, its last day counts.
  func isOld(_ other: String) -> Bool {
    guard let today = CivilDate(date) else { return false }
    let full = other.split(separator: "-").count >= 3 ? other : Self.lastDay(of: other)
    guard let day = CivilDate(full) else { return true }
    return today.dayNumber - day.dayNumber > Self.mostDays
  }

  /// Whether an article is old: by its publication date, else by the newest date that it tells of.
  func isOld(_ article: ArticleText) -> Bool {
    let findings = article.findings
    if let published = findings.article.published { return isOld(published) }
    let dates = findings.events.compactMap(\.date) + findings.claims.compactMap(\.date)
    return dates.filter { !$0.hasPrefix("--") }.max().map { isOld($0) } ?? false
  }

  /// The last day that a month or a year can mean, so that "old" is never said too early.
  private static func lastDay(of date: String) -> String {
    date.split(separator: "-").count == 2 ? "\(date)-28" : "\(date)-12-31"
  }
}
