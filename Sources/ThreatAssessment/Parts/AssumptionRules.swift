/// The rule file that says how each inference of the program is listed as an assumption (R50).
struct AssumptionRules: Sendable {
  /// What was inferred.
  enum Inference: String, CaseIterable, Sendable {
    /// A year or a day that the words do not give.
    case dateReading = "date-reading"
    /// Several names read as one actor.
    case names
    /// Words that were resolved to a speaker.
    case speaker
    /// Accounts taken for accounts of one thing.
    case incident
    /// Reports taken for reports of one claim.
    case claim
    /// Articles that count once.
    case origin
  }

  /// One row.
  struct Rule: Hashable, Sendable {
    let inference: Inference
    /// "one" or "many", where it turns on how many there are.
    let cases: RuleWords
    /// The rule's name in the data ("same-claim").
    let name: String
    let assumption: PhraseKey
    let consequence: PhraseKey
  }

  /// The rows in their order.
  let rules: [Rule]

  /// The rules that ship with the program, read once.
  static let shipped = AssumptionRules(DataTable("assumption-rules.tsv"))

  /// Reads the rules; a row that names no known inference or wording is left out.
  init(_ table: DataTable) {
    rules = table.rules(columns: 5) { row throws(RuleRow.UnknownName) in
      Rule(
        inference: try row.value(0), cases: row.words(1), name: row.text(2),
        assumption: try row.value(3), consequence: try row.value(4))
    }
  }

  /// The inferences in the order in which the file first has them.
  var inferences: [Inference] { ActorsBuilder.unique(rules.map(\.inference)) }

  /// The first row that fits an inference of one thing or of many; nil where the file has none.
  func rule(_ inference: Inference, isOne: Bool = true) -> Rule? {
    rules.first { $0.inference == inference && $0.cases.allow(isOne ? "one" : "many") }
  }
}
