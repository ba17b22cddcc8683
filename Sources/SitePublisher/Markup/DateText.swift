/// Dates in words. Nothing here depends on a locale, a calendar or the clock.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2026-11-23` as "23 November 2026"; what is not such a date as it stands.
  static func day(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count == 3, let day = Int(parts[2]), let month = month(parts[1]) else {
      return date
    }
    return "\(day) \(month) \(parts[0])"
  }

  /// `2026-11` as "November 2026".
  static func month(_ period: String) -> String {
    let parts = period.split(separator: "-")
    guard parts.count == 2, let month = month(parts[1]) else { return period }
    return "\(month) \(parts[0])"
  }

  /// Whether text is a date `YYYY-MM-DD` with a month and a day that there can be.
  static func isDay(_ date: String) -> Bool {
    let bytes = Array(date.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let digits = bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 || (0x30...0x39).contains(byte)
    }
    guard digits, let month = Int(date.dropFirst(5).prefix(2)), let day = Int(date.suffix(2)) else {
      return false
    }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// Days since a fixed day, by the Gregorian rule.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5
      + day
  }

  /// Days since a fixed day for a date `YYYY-MM-DD`; nil for what is not one.
  static func number(ofDay date: String) -> Int? {
    guard isDay(date) else { return nil }
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? number(parts[0], parts[1], parts[2]) : nil
  }

  private static func month(_ digits: Substring) -> String? {
    guard let number = Int(digits), (1...12).contains(number) else { return nil }
    return months[number - 1]
  }
}
