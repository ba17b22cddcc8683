/// A topic in which the words of violence mean something else.
public enum GuardTopic: String, Hashable, Sendable, CaseIterable {
  /// Games and matches.
  case sport
  /// Wages and stoppages of work.
  case labour
  /// Films, music, shows.
  case film
  /// Markets and trade.
  case market
  /// Storms and heat.
  case weather
  /// Illness ("heart attack").
  case illness
  /// Courts and politics without arms ("verbal attack").
  case speech
  /// Animals and accidents.
  case accident
}

/// A word that shows that a text or sentence speaks of something other than armed violence.
public struct GuardEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What it speaks of.
  public let topic: GuardTopic
  /// Whether it speaks for the whole article, not its sentence alone.
  public let decidesText: Bool
}

extension GuardEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, topic, decidesText
  }

  static var fileName: String { "sense-guards.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    topic = try row.choice(.topic)
    decidesText = try row.flag(.decidesText)
  }
}
