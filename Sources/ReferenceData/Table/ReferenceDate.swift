/// A date of the reference data: a year, a month or a day of the Gregorian calendar.
public struct ReferenceDate: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month from 1; nil where only the year is known.
  public let month: Int?
  /// The day from 1; nil where it is not known.
  public let day: Int?

  /// Makes a date; a day without a month is dropped.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// Reads `1999`, `1999-03` or `1999-03-12`; nil for anything else.
  public init?(_ text: String) { self.init(bytes: Array(text.utf8)[...]) }

  init?(bytes: ArraySlice<UInt8>) {
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    var parts = [0]
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        parts.append(0)
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    let month = parts.count > 1 ? parts[1] : nil
    let day = parts.count > 2 ? parts[2] : nil
    guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    self.init(year: parts[0], month: month, day: day)
  }

  /// A number that orders dates, with missing parts read as the first ones.
  public var earliest: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// A number that orders dates, with missing parts read as the last ones.
  public var latest: Int { year * 10_000 + (month ?? 12) * 100 + (day ?? 31) }
}

/// A span of time with either end open. Both ends belong to it.
public struct ReferencePeriod: Hashable, Sendable {
  /// The first day, month or year; nil where it is not known or long ago.
  public let from: ReferenceDate?
  /// The last day, month or year; nil where it goes on.
  public let to: ReferenceDate?

  /// Makes a period from its ends.
  public init(from: ReferenceDate? = nil, to: ReferenceDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether a date falls within. A date without a day is read as its last day.
  public func contains(_ date: ReferenceDate) -> Bool {
    (from?.earliest ?? Int.min) <= date.latest && date.latest <= (to?.latest ?? Int.max)
  }
}
