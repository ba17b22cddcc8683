internal import BriefingModel

/// The rule file that says where a likelihood term is allowed (R35).
struct JudgementRules: Sendable {
  struct Estimate: Hashable, Sendable {
    let rule: String
    let term: String
  }

  private struct Rule: Sendable {
    let name: String
    let type: String
    let credibility: Int
    let terms: [String: String]
  }

  private let rules: [Rule]

  /// The rules that ship with the program, read once.
  static let shipped = JudgementRules(DataTable("judgement-rules.tsv"))

  init(_ table: DataTable) {
    rules = table.rows.compactMap { row in
      guard row.count >= 5, let credibility = Int(row[2]) else { return nil }
      return Rule(
        name: row[0], type: row[1], credibility: credibility,
        terms: ["icd203": row[3], "phia": row[4]])
    }
  }

  /// The likelihood term that the first fitting rule allows; nil for no estimate.
  func estimate(_ type: ClaimType, credibility: Int, scale: String) -> Estimate? {
    for rule in rules where rule.type == type.rawValue && credibility <= rule.credibility {
      if let term = rule.terms[scale] { return Estimate(rule: rule.name, term: term) }
    }
    return nil
  }
}
