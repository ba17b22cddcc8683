internal import BriefingModel

/// How a date is shown: as written, with its reading and basis (R43-R45).
struct DateReading {
  let date: String?
  let written: String?
  let basis: String?

  /// "stated", "read as 2015", "year not known".
  func words(_ phrases: PhraseBook) -> String {
    if isStated { return phrases(.readingStated).lowercased() }
    guard let date, !date.hasPrefix("--") else { return phrases(.readingUnknown).lowercased() }
    let text = phrases(.readingRead, ["date": isAbsolute ? year(date) : CivilDate.words(date)])
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The words for the date, without a preposition before them.
  var shownWords: String? {
    guard let written = written.map(Wording.cleaned) else { return nil }
    let word = Wording.firstWord(written).lowercased()
    return ["in", "on"].contains(word) ? String(written.dropFirst(word.count + 1)) : written
  }

  /// Whether the words name no month and no year, so that only the date as read tells the day.
  var isRelative: Bool {
    guard let written, date != nil else { return false }
    return !isAbsolute && !written.contains { $0.isNumber }
  }

  /// Whether it has a place in a timeline: a date that was read, or one that the words name.
  var canBeShown: Bool { date != nil || written != nil && isAbsolute }

  /// Whether the year that was read stands in the words for the date.
  var isStated: Bool {
    guard let written, let date else { return false }
    return !date.hasPrefix("--") && written.contains(date.prefix(4))
  }

  /// Whether the words name a month or a day of one, so that only the year was read.
  private var isAbsolute: Bool {
    guard let written else { return true }
    let words = FoldedWords(written)
    return Self.months.contains { words.holds($0) }
  }

  /// The names of months, and their beginnings.
  private static let months = CivilDate.months.flatMap {
    [FoldedWords($0), FoldedWords(String($0.prefix(3)))]
  }

  private func year(_ date: String) -> String { String(date.prefix(4)) }

  var precision: String? {
    switch date?.split(separator: "-").count {
    case 3: "day"
    case 2: date?.hasPrefix("--") == true ? "day" : "month"
    case 1: "year"
    default: nil
    }
  }
}
