/// When an article was published: the text for `Article.published` and how precise it is.
struct PublicationDate: Hashable, Sendable {
  /// What the parts of `text` reach down to.
  enum Precision: String, Sendable {
    case time, day, month, year
  }

  /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or an RFC 3339 time with the zone that the source gave.
  let text: String
  /// How precise it is.
  let precision: Precision
}

extension PublicationDate {
  /// A year, month or day; nil where there is no such date.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1900...2100).contains(year) else { return nil }
    let yearText = String(year)
    guard let month else {
      self.init(text: yearText, precision: .year)
      return
    }
    guard (1...12).contains(month) else { return nil }
    let monthText = yearText + "-" + Self.twoDigits(month)
    guard let day else {
      self.init(text: monthText, precision: .month)
      return
    }
    guard (1...Self.days(inMonth: month, year: year)).contains(day) else { return nil }
    self.init(text: monthText + "-" + Self.twoDigits(day), precision: .day)
  }

  /// The same day at a time of day whose distance from UTC is known, in minutes.
  func at(hour: Int, minute: Int, second: Int, zone: Int) -> PublicationDate {
    let clock = [hour, minute, second].map(Self.twoDigits).joined(separator: ":")
    let distance = abs(zone)
    let offset =
      zone == 0
      ? "Z"
      : (zone < 0 ? "-" : "+") + Self.twoDigits(distance / 60) + ":" + Self.twoDigits(distance % 60)
    return PublicationDate(text: "\(text)T\(clock)\(offset)", precision: .time)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
