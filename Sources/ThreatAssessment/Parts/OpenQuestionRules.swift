internal import BriefingModel

/// The rule file that says what a judgement leaves open: its gap and its signpost (R49, R52).
struct OpenQuestionRules: Sendable {
  /// What one row asks for.
  struct Question: Hashable, Sendable {
    /// The rule's name in the data ("second-source").
    let rule: String
    let gap: OpenQuestionPhrase
    let topic: OpenQuestionPhrase
    let signpost: OpenQuestionPhrase
  }

  private struct Rule: Sendable {
    let kinds: RuleWords
    let cases: RuleWords
    let question: Question
  }

  private let rules: [Rule]

  /// The rules that ship with the program, read once.
  static let shipped = OpenQuestionRules(DataTable("open-questions.tsv"))

  /// Reads the rules; a row that names no wording is left out.
  init(_ table: DataTable) {
    rules = table.rules(columns: 6) { row throws(RuleRow.UnknownName) in
      let question = Question(
        rule: row.text(2), gap: try row.value(3), topic: try row.value(4),
        signpost: try row.value(5))
      return Rule(kinds: row.words(0), cases: row.words(1), question: question)
    }
  }

  /// The question of the first row that fits a kind of judgement and any of some cases.
  func question(_ kind: String, cases: Set<String>) -> Question? {
    rules.first { $0.kinds.allow(kind) && $0.cases.allow(cases) }?.question
  }
}

extension EditionContext {
  /// What a judgement leaves open, by the rule file.
  func question(of made: MadeJudgement) -> OpenQuestionRules.Question? {
    OpenQuestionRules.shipped.question(made.kind, cases: cases(of: made))
  }

  /// The cases of the rule file that a judgement is.
  private func cases(of made: MadeJudgement) -> Set<String> {
    if let found = made.disagreement { return [found.grade.rawValue] }
    var cases: Set<String> = []
    if !(made.actor.map(names.isNamed) ?? false) { cases.insert("unknown-actor") }
    let kind = made.target.flatMap { names.reference($0)?.kind }
    if kind != .state, kind != .place { cases.insert("elsewhere") }
    let speaker = made.claim.flatMap(speaker(of:))?.name
    if let actor = made.actor, speaker == names.name(actor) { cases.insert("self") }
    return cases
  }
}
