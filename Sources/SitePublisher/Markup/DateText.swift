/// Dates in words. Nothing here depends on a locale, a calendar or the clock.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2026-11-23` as "23 November 2026"; what is not such a date as it stands.
  static func day(_ date: String) -> String {
    let digits = date.utf8.count == 10 ? Array(date.utf8) : []
    if isDay(digits) {
      let day = 10 * Int(digits[8] & 15) + Int(digits[9] & 15)
      let month = 10 * Int(digits[5] & 15) + Int(digits[6] & 15)
      return "\(day) \(months[month - 1]) \(date.prefix(4))"
    }
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
  static func isDay(_ date: String) -> Bool { isDay(Array(date.utf8)) }

  private static func isDay(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let areDigits = bytes.indices.allSatisfy { place in
      place == 4 || place == 7 || (0x30...0x39).contains(bytes[place])
    }
    let month = 10 * Int(bytes[5] & 15) + Int(bytes[6] & 15)
    let day = 10 * Int(bytes[8] & 15) + Int(bytes[9] & 15)
    return areDigits && (1...12).contains(month) && (1...31).contains(day)
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
