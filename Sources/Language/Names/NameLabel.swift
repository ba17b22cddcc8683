/// The label that the name model gives to a token: outside, or the begin or inside of a kind.
enum NameLabel {
  /// The kinds that the model tells apart, in the order of their labels.
  static let kinds: [NameMention.Kind] = [
    .person, .organisation, .place, .event, .date, .other,
  ]
  /// The number of labels.
  static let count = 1 + 2 * kinds.count
  /// Outside of any name.
  static let outside = 0

  /// The label of a kind's first token.
  static func begin(_ kind: Int) -> Int { 1 + 2 * kind }
  /// The label of a kind's other tokens.
  static func inside(_ kind: Int) -> Int { 2 + 2 * kind }
  /// Whether a name begins at a label.
  static func isBegin(_ label: Int) -> Bool { label > 0 && label % 2 == 1 }
  /// The number of the kind of a label that is not outside.
  static func kind(_ label: Int) -> Int { (label - 1) / 2 }

  /// Whether a label may follow another: an inside follows only its own kind.
  static func mayFollow(_ label: Int, after previous: Int) -> Bool {
    guard label > 0, !isBegin(label) else { return true }
    return previous > 0 && kind(previous) == kind(label)
  }
}
