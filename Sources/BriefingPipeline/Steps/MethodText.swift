internal import BriefingModel
internal import ReferenceData
internal import RuleChecker
internal import ThreatAssessment

/// What the method page prints of rules and words, made from the very data that the code reads.
enum MethodText {
  /// The Markdown, made once.
  static let shipped =
    [rules, likelihood, openQuestions, ruleWords, readingWords].joined(separator: "\n\n") + "\n"

  private static var rules: String {
    let rows = HouseRules.printed.map { [$0.number, $0.level.rawValue, $0.summary] }
    return """
      ## House rules

      A program holds each edition and each page against these rules. A breach of a MUST stops publication; a breach of a SHOULD is a warning.

      \(table(["Rule", "Binding", "What it demands"], rows))
      """
  }

  private static var likelihood: String {
    let scales = RuleTables.likelihoodScales.filter { $0.count == 5 }
      .map { [$0[1], $0[2], "\($0[3]) to \($0[4])"] }
    let judgements = RuleTables.judgements.filter { $0.count > 3 }.map { row in
      let word = row[3].isEmpty ? "no estimate" : row[3]
      let other = row.count > 4 && !row[4].isEmpty ? row[4] : "no estimate"
      return [row[0], row[1], row[2] == "0" ? "none" : row[2], word, other]
    }
    return """
      ## Scales of likelihood

      An edition uses one of them and says which.

      \(table(["Scale", "Word", "Percent"], scales))

      ## When a judgement has a likelihood

      The first rule that fits holds. The credibility is the worst that still allows the word.

      \(table(["Rule", "Kind of claim", "Credibility", "ICD 203", "PHIA"], judgements))
      """
  }

  private static var openQuestions: String {
    """
    ## What a judgement leaves open

    The first rule that fits holds. It gives the gap and what would reopen the judgement.

    \(table(["Kind of judgement", "Case", "Rule", "Gap", "What would reopen it"], RuleTables.openQuestions))

    ## What else is not known

    Every rule that fits raises a gap.

    \(table(["Subject", "Kinds", "Case", "Rule", "Gap"], RuleTables.gaps))

    The summary of the sources names one of them as the main gap: the first of these that an edition has, else its first gap.

    \(table(["Rule", "What is not known"], RuleTables.mainGap))

    ## What is assumed

    Each inference of the program is listed, with what follows if it is wrong.

    \(table(["Inference", "Case", "Rule", "Assumption", "If wrong"], RuleTables.assumptions))
    """
  }

  private static var ruleWords: String {
    let lists = HouseRules.wordLists.map { entry($0.name, $0.words) }
    let verbs = Dictionary(grouping: RuleTables.attributionVerbs.filter { $0.count > 1 }) { $0[1] }
      .sorted { $0.key < $1.key }.map { entry("printed as \($0.key)", $0.value.map { $0[0] }) }
    let guarded = Dictionary(grouping: RuleTables.guardedWords.filter { $0.count > 1 }) { $0[1] }
      .sorted { $0.key < $1.key }.map {
        entry("kept to quotations, \($0.key)", $0.value.map { $0[0] })
      }
    return """
      ## Word lists of the rules

      \((lists + guarded + verbs).joined(separator: "\n"))
      """
  }

  private static var readingWords: String {
    let hedges = grouped(ShippedTables.hedges, by: \.kind.rawValue, \.phrase)
    let reporting = grouped(ShippedTables.reportingWords, by: \.act.rawValue) {
      [$0.phrase, $0.particle].compactMap(\.self).joined(separator: " ")
    }
    let triggers = grouped(ShippedTables.triggers, by: \.type.rawValue) {
      [$0.phrase, $0.particle].compactMap(\.self).joined(separator: " ")
    }
    return """
      ## Words by which articles are read

      ### Hedges

      \(hedges)

      ### Reporting words

      \(reporting)

      ### Words of violence, threat and other doings

      \(triggers)
      """
  }

  private static func grouped<Entry>(
    _ entries: [Entry], by kind: (Entry) -> String, _ word: (Entry) -> String
  ) -> String {
    Dictionary(grouping: entries, by: kind).sorted { $0.key < $1.key }
      .map { entry($0.key, $0.value.map(word)) }.joined(separator: "\n")
  }

  /// A line of a list: a name, and words sorted and each once.
  private static func entry(_ name: String, _ words: [String]) -> String {
    let sorted = Set(words).sorted().map(escaped).joined(separator: ", ")
    return "- **\(escaped(name))**: \(sorted)"
  }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\`*_[]<>&#".contains($0) ? ["\\", $0] : [$0] })
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = ([head] + rows).map { $0.joined(separator: " | ") }
    return "```table\n\(lines.joined(separator: "\n"))\n```"
  }
}
