public import Foundation

/// The moment of a run and the zone that its days are counted in. The only clock in the program.
public struct RunTime: Hashable, Sendable {
  /// The moment of the run.
  public let now: Date
  /// The zone in which a day begins and ends.
  public let zone: TimeZone

  /// Makes a run time.
  public init(now: Date, zone: TimeZone) {
    self.now = now
    self.zone = zone
  }

  /// The run time by `--now`, else `SOURCE_DATE_EPOCH`, else the clock.
  ///
  /// - Parameters:
  ///   - given: RFC 3339, `YYYY-MM-DD` (noon UTC) or seconds since 1970; nil if not given.
  ///   - environment: the process's environment.
  public init(
    given: String?, environment: [String: String], zone: TimeZone
  ) throws(RunTimeError) {
    let text = given ?? environment["SOURCE_DATE_EPOCH"]
    guard let text, !text.isEmpty else {
      self.init(now: Date(), zone: zone)
      return
    }
    guard let moment = Self.moment(text) else { throw .unreadable(text) }
    self.init(now: moment, zone: zone)
  }

  /// The day of the run in its zone, `YYYY-MM-DD`.
  public var today: String { Self.day(of: now, in: zone) }

  /// The moment of the run as RFC 3339 in UTC, whole seconds.
  public var stamp: String { Self.stamp(of: now) }

  /// The day of a moment in a zone, `YYYY-MM-DD`.
  public static func day(of moment: Date, in zone: TimeZone) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return
      "\(padded(parts.year ?? 0, 4))-\(padded(parts.month ?? 0, 2))-\(padded(parts.day ?? 0, 2))"
  }

  /// A moment as RFC 3339 in UTC, whole seconds.
  public static func stamp(of moment: Date) -> String {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
    let zone = TimeZone(secondsFromGMT: 0) ?? .gmt
    let time = ((seconds % 86_400) + 86_400) % 86_400
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { padded($0, 2) }
    return "\(day(of: moment, in: zone))T\(clock.joined(separator: ":"))Z"
  }

  /// Whether a text is a day of the calendar, `YYYY-MM-DD`.
  public static func isDay(_ text: String) -> Bool {
    guard text.utf8.count == 10, let moment = moment(text) else { return false }
    return day(of: moment, in: .gmt) == text
  }

  /// The days between two days, both exclusive, at most 366.
  public static func days(after first: String, before last: String) -> [String] {
    guard isDay(first), isDay(last), first < last, var moment = moment(first) else { return [] }
    var days: [String] = []
    while days.count < 366 {
      moment += 86_400
      let day = day(of: moment, in: .gmt)
      guard day < last else { break }
      days.append(day)
    }
    return days
  }

  /// The day some days before or after another; the same text if it is no day.
  public static func day(_ day: String, movedBy days: Int) -> String {
    guard isDay(day), let moment = moment(day) else { return day }
    return Self.day(of: moment + TimeInterval(days) * 86_400, in: .gmt)
  }

  private static func moment(_ text: String) -> Date? {
    if let seconds = Int(text), abs(seconds) < 1 << 40 {
      return Date(timeIntervalSince1970: TimeInterval(seconds))
    }
    let full = text.utf8.count == 10 ? text + "T12:00:00Z" : text
    return try? Date(full, strategy: .iso8601)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Why a run time could not be read. Wrong usage: exit code 2.
public enum RunTimeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is no time.
  case unreadable(String)

  /// The fault with its remedy.
  public var description: String {
    switch self {
    case .unreadable(let text):
      "'\(text)' is not a time: give RFC 3339 (2026-11-23T06:00:00Z), a day, or seconds since 1970"
    }
  }
}
