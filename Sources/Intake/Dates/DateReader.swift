internal import BriefingModel

/// Finds a full date in metadata, headers, bylines and addresses.
///
/// A date without a year is never completed, and a numeric date whose day and month cannot be told
/// apart is not read: a wrong date is worse than none.
struct DateReader {
  private let tokens: [DateToken]
  var position = 0

  private init(_ text: String) { tokens = DateToken.tokens(of: text) }

  /// The first date in the text, with its time where zone and time follow.
  static func read(_ text: String) -> PublicationDate? {
    var reader = DateReader(text)
    if let date = reader.epoch() { return date }
    for start in reader.tokens.indices {
      reader.position = start
      if let date = reader.date() {
        return date.precision == .day ? reader.time(on: date) ?? date : date
      }
    }
    return nil
  }

  /// A text that is one date and little else, such as a line below a headline.
  static func readWhole(_ text: String) -> PublicationDate? {
    let known: Set = ["am", "pm", "at", "on", "t", "of", "th", "st", "nd", "rd", "published"]
    let tokens = DateToken.tokens(of: text)
    let foreign = tokens.count { token in
      guard case .word(let word) = token else { return false }
      return MonthNames.month(word) == nil && MonthNames.zone(word) == nil
        && !known.contains(word) && !Self.weekdays.contains(word) && !Self.labels.contains(word)
    }
    return foreign == 0 ? read(text) : nil
  }

  private static let labels: Set<String> = [
    "date", "posted", "updated", "last", "modified", "first", "publication", "released",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  func token(_ offset: Int) -> DateToken? {
    let index = position + offset
    return index < tokens.count ? tokens[index] : nil
  }

  func number(_ offset: Int, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = token(offset), digits.contains(count) else {
      return nil
    }
    return value
  }

  func word(_ offset: Int) -> String? {
    guard case .word(let word) = token(offset) else { return nil }
    return word
  }

  func sign(_ offset: Int) -> Unicode.Scalar? {
    guard case .sign(let sign) = token(offset) else { return nil }
    return sign
  }

  /// Seconds or milliseconds since 1970, where the text is nothing else.
  private func epoch() -> PublicationDate? {
    guard tokens.count == 1, case .number(let value, let digits) = tokens[0],
      digits == 10 || digits == 13
    else { return nil }
    let seconds = digits == 13 ? value / 1000 : value
    let (year, month, day) = CalendarDay.date(seconds / 86400)
    let second = seconds % 86400
    return PublicationDate(year: year, month: month, day: day)?
      .at(hour: second / 3600, minute: second / 60 % 60, second: second % 60, zone: 0)
  }

  private mutating func date() -> PublicationDate? {
    yearFirst() ?? dayThenMonthName() ?? monthName() ?? numericDayFirst()
  }

  /// `2015-03-06`, `2015/3/6`, `20150306`, `2015-03`.
  private mutating func yearFirst() -> PublicationDate? {
    if let packed = number(0, digits: 8...8) {
      let date = PublicationDate(
        year: packed / 10000, month: packed / 100 % 100, day: packed % 100)
      if date != nil { position += 1 }
      return date
    }
    if let packed = number(0, digits: 14...14) {
      return PublicationDate(
        year: packed / 10_000_000_000, month: packed / 100_000_000 % 100,
        day: packed / 1_000_000 % 100)
    }
    guard let year = number(0, digits: 4...4), let separator = sign(1),
      ["-", "/", "."].contains(separator), let month = number(2, digits: 1...2)
    else { return nil }
    if sign(3) == separator, let day = number(4, digits: 1...2) {
      let date = PublicationDate(year: year, month: month, day: day)
      if date != nil { position += 5 }
      return date
    }
    guard separator != "." else { return nil }
    return PublicationDate(year: year, month: month)
  }

  /// `6 March 2015`, `6th of March, 2015`, `6. März 2015`, `06-Mar-2015`.
  private mutating func dayThenMonthName() -> PublicationDate? {
    guard let day = number(0, digits: 1...2) else { return nil }
    var offset = 1
    skipSmall(&offset, ["st", "nd", "rd", "th", "of", "de", "er"])
    guard let name = word(offset), let month = MonthNames.month(name) else { return nil }
    offset += 1
    skipSmall(&offset, ["de", "del", "of"])
    guard let year = number(offset, digits: 4...4) ?? shortYear(offset),
      let date = PublicationDate(year: year, month: month, day: day)
    else { return nil }
    position += offset + 1
    return date
  }

  /// A year of two digits, as RFC 822 allowed: only where a time follows.
  private func shortYear(_ offset: Int) -> Int? {
    guard let year = number(offset, digits: 2...2), sign(offset + 2) == ":" else { return nil }
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// `March 6, 2015`, `Mar. 6th 2015`, `March 2015`.
  private mutating func monthName() -> PublicationDate? {
    guard let name = word(0), let month = MonthNames.month(name) else { return nil }
    var offset = 1
    skipSmall(&offset, [])
    if let year = number(offset, digits: 4...4) {
      return PublicationDate(year: year, month: month)
    }
    guard let day = number(offset, digits: 1...2) else { return nil }
    offset += 1
    skipSmall(&offset, ["st", "nd", "rd", "th"])
    guard let year = number(offset, digits: 4...4),
      let date = PublicationDate(year: year, month: month, day: day)
    else { return nil }
    position += offset + 1
    return date
  }

  /// `6.3.2015` is day first; with other signs only where the numbers tell day from month.
  private mutating func numericDayFirst() -> PublicationDate? {
    guard let first = number(0, digits: 1...2), let separator = sign(1),
      ["-", "/", "."].contains(separator), let second = number(2, digits: 1...2),
      sign(3) == separator, let year = number(4, digits: 4...4)
    else { return nil }
    let dayFirst = separator == "." || first > 12 || first == second
    guard dayFirst || second > 12 else { return nil }
    let (day, month) = dayFirst ? (first, second) : (second, first)
    guard let date = PublicationDate(year: year, month: month, day: day) else { return nil }
    position += 5
    return date
  }

  private func skipSmall(_ offset: inout Int, _ words: Set<String>) {
    while true {
      if let sign = sign(offset), [".", ",", "-"].contains(sign) {
        offset += 1
      } else if let word = word(offset), words.contains(word) {
        offset += 1
      } else {
        return
      }
    }
  }
}
