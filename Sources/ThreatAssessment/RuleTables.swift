/// The tables that the assessment turns on, as the program carries them, so that the method page
/// prints what the code reads.
public enum RuleTables {
  /// Which judgements may carry a likelihood term: rule, kind of claim, worst credibility that
  /// still allows it (0 for none), the term by ICD 203, the term by the PHIA yardstick.
  public static var judgements: [[String]] { DataTable("judgement-rules.tsv").rows }

  /// The likelihood terms of every scale: key, name, term, lowest and highest per cent.
  public static var likelihoodScales: [[String]] { DataTable("likelihood-scales.tsv").rows }

  /// Words that the edition's own voice may not hold, with the kind of each.
  public static var guardedWords: [[String]] { DataTable("guarded-words.tsv").rows }

  /// Reporting verbs of the articles, and what the edition prints for each.
  public static var attributionVerbs: [[String]] { DataTable("attribution-verbs.tsv").rows }
}
