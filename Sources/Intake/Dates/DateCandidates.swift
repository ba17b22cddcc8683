internal import BriefingModel

/// The dates that an article's parts offer, of which the most trustworthy is taken.
///
/// The date of the run and the file's time of modification are never among them.
struct DateCandidates {
  /// Where a date comes from, the most trustworthy first.
  enum Rank: Int, Comparable {
    case given, metadata, structuredData, timeElement, address, visible, inText, weakMetadata
    case feed, file, modified

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The basis of a date in the byline that is called the last change.
  static let changedByline = "byline, last change"

  private struct Candidate {
    let date: PublicationDate
    let basis: String
    let rank: Rank
  }

  private var candidates: [Candidate] = []
  /// A given date that cannot be read.
  private(set) var unreadable: String?

  /// Begins with the given date, if any, and the date in the file's name.
  init(given: GivenFacts, path: String) {
    if let text = given.published?.trimmedOrNil {
      if let date = DateReader.read(text) {
        add(date, basis: given.publishedBasis ?? "given", rank: .given)
      } else {
        unreadable = text
      }
    }
    if let text = given.feedPublished, let date = DateReader.read(text) {
      add(date, basis: given.publishedBasis ?? "feed", rank: .feed)
    }
    if let address = WebAddress.valid(given.url) { add(address: address) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if !path.contains("://"), let date = DateReader.read(name), date.precision == .day {
      add(date, basis: "file name", rank: .file)
    }
  }

  /// Adds a date; of two with one rank the first counts.
  mutating func add(_ date: PublicationDate, basis: String, rank: Rank) {
    candidates.append(Candidate(date: date, basis: basis, rank: rank))
  }

  /// Adds the date in an address, such as `/2015/03/06/`.
  mutating func add(address: String) {
    guard let date = DateReader.read(inPath: WebAddress.path(address)) else { return }
    add(date, basis: "address", rank: .address)
  }

  /// The date to take; a day beats a month or year of a better rank.
  var best: (date: PublicationDate, basis: String)? {
    let ordered = candidates.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    guard let first = ordered.first else { return nil }
    if first.rank == .given { return (first.date, first.basis) }
    if let local = localDay(of: first, in: ordered) { return (local.date, local.basis) }
    if let shown = shownDay(against: first, in: ordered) { return (shown.date, shown.basis) }
    let precise = ordered.first { $0.date.precision == .day || $0.date.precision == .time }
    return precise.map { ($0.date, $0.basis) } ?? (first.date, first.basis)
  }

  /// The day in the address, where the best date is a time in UTC of the day before or after: the
  /// address has the outlet's own day.
  private func localDay(of first: Candidate, in ordered: [Candidate]) -> Candidate? {
    guard first.date.precision == .time, first.date.text.hasSuffix("Z"),
      let address = ordered.first(where: { $0.rank == .address }),
      let instant = CalendarDay.number(of: first.date.text),
      let day = CalendarDay.number(of: address.date.text), abs(instant - day) == 1
    else { return nil }
    return address
  }
}

extension DateCandidates {
  /// The day that the page shows to its readers, where that is another than the best date, the page
  /// does not show the best date, and a weaker date of the page confirms the day shown: such a page
  /// keeps the time of its first draft in its head.
  private func shownDay(against first: Candidate, in ordered: [Candidate]) -> Candidate? {
    guard first.rank == .metadata || first.rank == .structuredData else { return nil }
    let shown = ordered.filter { $0.rank == .visible && $0.basis != Self.changedByline }
    let days = Set(shown.map(\.date.day))
    guard days.count == 1, let day = days.first, day != first.date.day, let candidate = shown.first
    else { return nil }
    let isConfirmed = ordered.contains {
      ($0.rank == .weakMetadata || $0.rank == .modified) && $0.date.day == day
    }
    let isContradicted = ordered.contains {
      ($0.rank == .timeElement || $0.rank == .address) && $0.date.day == first.date.day
    }
    return isConfirmed && !isContradicted ? candidate : nil
  }
}

extension PublicationDate {
  /// The day, without the time: the first ten characters.
  fileprivate var day: Substring { text.prefix(10) }
}

extension DateReader {
  /// The day in an address's path: year, month and day as parts of it, or eight digits.
  static func read(inPath path: Substring) -> PublicationDate? {
    let parts = path.prefix { $0 != "?" && $0 != "#" }.split { "/-_.".contains($0) }.map(
      String.init)
    for (index, part) in parts.enumerated() {
      if part.utf8.count == 8, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let date = read(part), date.precision == .day
      {
        return date
      }
      guard part.utf8.count == 4, let year = Int(part), index + 2 < parts.count,
        parts[index + 1].utf8.count <= 3, parts[index + 2].utf8.count <= 2,
        let month = Int(parts[index + 1]) ?? MonthNames.month(parts[index + 1].lowercased()),
        let day = Int(parts[index + 2]),
        let date = PublicationDate(year: year, month: month, day: day)
      else { continue }
      return date
    }
    return nil
  }
}
