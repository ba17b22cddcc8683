/// Days of the calendar as counts, for the rules that compare dates.
enum CalendarDay {
  /// Days since 1970-01-01 of `YYYY-MM-DD`; of a month or a year alone its last day.
  static func number(of date: String) -> Int? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 3, let year = parts.first ?? nil, (1...9999).contains(year) else {
      return nil
    }
    let month = parts.count > 1 ? parts[1] : 12
    let day = parts.count > 2 ? parts[2] : 28
    guard let month, let day, (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Whether a date is more than thirty days before another, or of a year that is not known (R46).
  static func isOld(_ date: String?, against run: String) -> Bool {
    guard let date, let day = number(of: date) else { return true }
    guard let now = number(of: run) else { return false }
    return now - day > 30
  }
}

extension String {
  /// Whether a run of exactly four digits stands in the text.
  var hasYear: Bool { split { !$0.isNumber }.contains { $0.count == 4 } }
}
