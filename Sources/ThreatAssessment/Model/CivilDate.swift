/// A day of the Gregorian calendar, for order, distance and wording; no clock and no time zone.
struct CivilDate: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// Reads `YYYY-MM-DD` at the start of a text; nil where it has another form.
  init?(_ text: String?) {
    guard let text else { return nil }
    let fields = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].utf8.count == 4, let year = Int(fields[0]),
      let month = Int(fields[1]), let day = Int(fields[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 March of the year 0, which makes differences exact.
  var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (era * 306 + 5) / 10 + day
      - 1
  }

  /// "23 November 2026".
  var words: String { "\(day) \(Self.months[month - 1]) \(year)" }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A date of the findings (`YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `--MM-DD`) in words.
  static func words(_ date: String) -> String {
    if let whole = CivilDate(date) { return whole.words }
    let fields = date.split(separator: "-")
    if date.hasPrefix("--"), fields.count == 2, let month = Int(fields[0]),
      let day = Int(fields[1]),
      (1...12).contains(month)
    {
      return "\(day) \(months[month - 1])"
    }
    if fields.count == 2, let month = Int(fields[1]), (1...12).contains(month) {
      return "\(months[month - 1]) \(fields[0])"
    }
    return date
  }
}
