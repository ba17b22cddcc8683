/// A row of a rule file, read by column. All rule files agree on what their columns can say: a name
/// that the code knows, or words parted by spaces, of which "*" stands for any.
struct RuleRow {
  /// That a column names what the code does not know.
  struct UnknownName: Error {}

  private let columns: [String]

  fileprivate init(_ columns: [String]) { self.columns = columns }

  /// A column as it stands.
  func text(_ column: Int) -> String { columns[column] }

  /// A column that names something which the code knows.
  func value<Value: RawRepresentable<String>>(_ column: Int) throws(UnknownName) -> Value {
    guard let value = Value(rawValue: columns[column]) else { throw UnknownName() }
    return value
  }

  /// A column of words.
  func words(_ column: Int) -> RuleWords { RuleWords(columns[column]) }

  /// A column of one or more words, each of which names something that the code knows.
  func values<Value: RawRepresentable<String> & Hashable>(
    _ column: Int
  ) throws(UnknownName) -> Set<Value> {
    let words = Wording.words(columns[column]).map(String.init)
    let values = words.compactMap(Value.init(rawValue:))
    guard values.count == words.count, !values.isEmpty else { throw UnknownName() }
    return Set(values)
  }
}

/// The words of a column that says when a rule holds; none where it holds for any.
struct RuleWords: Hashable, Sendable {
  private let words: Set<String>

  init(_ column: String) {
    words = column == "*" ? [] : Set(Wording.words(column).map(String.init))
  }

  /// Whether one of some words is among them.
  func allow(_ others: Set<String>) -> Bool { words.isEmpty || !words.isDisjoint(with: others) }

  /// Whether a word is among them.
  func allow(_ word: String) -> Bool { words.isEmpty || words.contains(word) }
}

extension DataTable {
  /// The rules that the rows of so many columns give, in their order; a row with other columns, or
  /// that names what the code does not know, is left out.
  func rules<Rule>(
    columns: Int, _ make: (RuleRow) throws(RuleRow.UnknownName) -> Rule
  ) -> [Rule] {
    rows.filter { $0.count == columns }.compactMap { try? make(RuleRow($0)) }
  }
}
