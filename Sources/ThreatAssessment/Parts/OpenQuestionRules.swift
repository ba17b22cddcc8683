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
    let kind: String
    let condition: String
    let question: Question
  }

  private let rules: [Rule]

  /// The rules that ship with the program, read once.
  static let shipped = OpenQuestionRules(DataTable("open-questions.tsv"))

  /// Reads the rules; a row that names no wording is left out.
  init(_ table: DataTable) {
    rules = table.rows.compactMap { row in
      guard row.count == 6, let gap = OpenQuestionPhrase(rawValue: row[3]),
        let topic = OpenQuestionPhrase(rawValue: row[4]),
        let signpost = OpenQuestionPhrase(rawValue: row[5])
      else { return nil }
      let question = Question(rule: row[2], gap: gap, topic: topic, signpost: signpost)
      return Rule(kind: row[0], condition: row[1], question: question)
    }
  }

  /// The question of the first row that fits a kind of judgement and any of some cases.
  func question(_ kind: String, cases: Set<String>) -> Question? {
    rules.first {
      [kind, "*"].contains($0.kind) && ($0.condition == "*" || cases.contains($0.condition))
    }?.question
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
