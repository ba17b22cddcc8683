/// The tables that the assessment turns on, as the program carries them, so that the method page
/// prints what the code reads.
public enum RuleTables {
  /// Which judgements may carry a likelihood term: rule, kind of claim, worst credibility that
  /// still allows it (0 for none), the term by ICD 203, the term by the PHIA yardstick.
  public static var judgements: [[String]] { DataTable("judgement-rules.tsv").rows }

  /// What each kind of judgement leaves open: kind, case, rule, and the wordings of the gap and of
  /// what would reopen it.
  public static var openQuestions: [[String]] {
    DataTable("open-questions.tsv").rows.filter { $0.count == 6 }
      .map { [$0[0], $0[1], $0[2], wording($0[3]), wording($0[5])] }
  }

  /// Which other cases raise a gap: subject, kinds, case, rule, and the wording.
  public static var gaps: [[String]] {
    DataTable("gap-rules.tsv").rows.filter { $0.count == 6 }
      .map { [$0[0], $0[1], $0[2], $0[3], wording($0[4])] }
  }

  /// Which gap the summary of the sources names, the first that an edition has: rule, meaning.
  public static var mainGap: [[String]] {
    DataTable("main-gap.tsv").rows.filter { $0.count == 2 }
  }

  /// How each inference is listed: inference, case, rule, and the wordings of the assumption and of
  /// what follows if it is wrong.
  public static var assumptions: [[String]] {
    DataTable("assumption-rules.tsv").rows.filter { $0.count == 5 }
      .map { [$0[0], $0[1], $0[2], wording($0[3]), wording($0[4])] }
  }

  private static func wording(_ key: String) -> String { PhraseBook.shipped.pattern(key) ?? key }

  /// The likelihood terms of every scale: key, name, term, lowest and highest per cent.
  public static var likelihoodScales: [[String]] { DataTable("likelihood-scales.tsv").rows }

  /// Words that the edition's own voice may not hold, with the kind of each.
  public static var guardedWords: [[String]] { DataTable("guarded-words.tsv").rows }

  /// Reporting verbs of the articles, and what the edition prints for each.
  public static var attributionVerbs: [[String]] { DataTable("attribution-verbs.tsv").rows }
}
