internal import BriefingModel

/// The rule file that says which cases of states, articles and events raise a gap (R51).
struct GapRules: Sendable {
  /// What a rule looks at.
  enum Subject: String, CaseIterable, Sendable {
    /// A state that is said to be threatened.
    case state
    /// All articles of an edition.
    case articles
    /// A dated event of an article.
    case event
  }

  /// A state of things that a rule may ask for.
  enum Case: String, CaseIterable, Sendable {
    /// Nobody speaks for the state.
    case unheard
    /// Articles do not say who published them.
    case noPublisher = "no-publisher"
    /// Articles do not say when they were published.
    case noDate = "no-date"
    /// The article does not say who did it.
    case noActor = "no-actor"
    /// The article does not say how many died.
    case noToll = "no-toll"
  }

  /// One row.
  struct Rule: Hashable, Sendable {
    let subject: Subject
    /// The types of event that it is for.
    let kinds: RuleWords
    let cases: Set<Case>
    /// The rule's name in the data ("event-actor").
    let name: String
    let gap: OpenQuestionPhrase
    let topic: OpenQuestionPhrase
  }

  /// The rows in their order.
  let rules: [Rule]

  /// The rules that ship with the program, read once.
  static let shipped = GapRules(DataTable("gap-rules.tsv"))

  /// Reads the rules; a row that names no known case or wording is left out.
  init(_ table: DataTable) {
    rules = table.rules(columns: 6) { row throws(RuleRow.UnknownName) in
      Rule(
        subject: try row.value(0), kinds: row.words(1), cases: try row.values(2),
        name: row.text(3), gap: try row.value(4), topic: try row.value(5))
    }
  }

  /// The subjects in the order in which the file first has them.
  var subjects: [Subject] { ActorsBuilder.unique(rules.map(\.subject)) }

  /// The rows that fit a subject of a kind in some cases, in their order.
  func fitting(_ subject: Subject, kind: String = "", cases: Set<Case>) -> [Rule] {
    rules.filter { rule in
      rule.subject == subject && rule.kinds.allow(kind) && rule.cases.isSubset(of: cases)
    }
  }
}
