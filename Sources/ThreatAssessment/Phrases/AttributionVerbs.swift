/// How a reporting cue of an article is printed: neutral, in the past, never stronger than the
/// article's own word (R12, R13).
struct AttributionVerbs: Sendable {
  struct Verb: Hashable, Sendable {
    let printed: String
    /// Whether the content follows after "that"; otherwise it follows as in the article.
    let takesClause: Bool
  }

  private let verbs: [String: Verb]

  /// The list that ships with the program, read once.
  static let shipped = AttributionVerbs(DataTable("attribution-verbs.tsv"))

  static let said = Verb(printed: "said", takesClause: true)

  init(_ table: DataTable) {
    verbs = Dictionary(
      table.rows.filter { $0.count == 3 }
        .map { ($0[0], Verb(printed: $0[1], takesClause: $0[2] == "that")) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The verb for a cue: "said" without one or for "according to"; nil where it is no known verb.
  func verb(for cue: String?) -> Verb? {
    guard let cue, !cue.lowercased().hasPrefix("according") else { return Self.said }
    let words = cue.lowercased().split { !$0.isLetter }.map(String.init)
    guard let index = words.firstIndex(where: { verbs[$0] != nil }), let verb = verbs[words[index]]
    else { return nil }
    let particle = words[(index + 1)...].prefix(1).first ?? ""
    guard Wording.isKind("particle", particle), !(verb.takesClause && particle == "to") else {
      return verb
    }
    return Verb(printed: "\(verb.printed) \(particle)", takesClause: false)
  }
}
