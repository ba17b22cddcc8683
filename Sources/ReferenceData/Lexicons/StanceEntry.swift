/// How a word takes sides on what it speaks of.
public enum StanceKind: String, Hashable, Sendable, CaseIterable {
  /// It is held to be so beyond question ("confident", "proves").
  case certainty
  /// It is held to be open or weak ("sceptical", "far from").
  case doubt
  /// It is held not to be so ("untrue", "baseless").
  case untruth
  /// Somebody is at fault ("blame", "pretext").
  case blame
  /// Somebody is on the right side ("sympathy", "support").
  case backing
  /// It went well ("success", "breakthrough").
  case success
  /// It went badly ("failure", "collapse").
  case failure
  /// It is over or grew less ("defeat", "drop").
  case ending
  /// It goes on ("continue", "pocket of resistance").
  case lasting
  /// It weighs much ("great concern", "grave").
  case alarm
  /// It weighs little ("nascent", "isolated").
  case lessening
  /// It is not known or not told ("declined to comment"): no side at all.
  case ignorance
}

extension StanceKind {
  /// The stance of those who see the same thing the other way; nil where there is no such side.
  public var opposite: StanceKind? {
    switch self {
    case .certainty: .doubt
    case .doubt: .certainty
    case .untruth, .ignorance: nil
    case .blame: .backing
    case .backing: .blame
    case .success: .failure
    case .failure: .success
    case .ending: .lasting
    case .lasting: .ending
    case .alarm: .lessening
    case .lessening: .alarm
    }
  }
}

/// A word or phrase by which a statement takes sides, matched on lemmas.
public struct StanceEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// The side.
  public let stance: StanceKind
}

extension StanceEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, stance
  }

  static var fileName: String { "stances.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    stance = try row.choice(.stance)
  }
}
