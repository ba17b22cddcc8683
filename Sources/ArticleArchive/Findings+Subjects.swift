internal import BriefingModel
internal import GRDB

extension Findings {
  /// Whom a search finds the article by: its actors and armed groups, the states that it names, its
  /// sources and its outlet. What has no name of its own beyond the article is left out.
  var subjects: Set<ArticleSubject> {
    var subjects: Set<ArticleSubject> = []
    let groups = entities.filter { $0.kind == .armedGroup || $0.kind == .stateForce }.map(\.id)
    for actor in actors + groups where !actor.contains(".") {
      subjects.insert(ArticleSubject(kind: .actor, identifier: actor))
    }
    for state in states {
      subjects.insert(ArticleSubject(kind: .state, identifier: state.iso3.lowercased()))
    }
    for source in sources where !source.id.contains(".") {
      subjects.insert(ArticleSubject(kind: .source, identifier: source.id))
    }
    for name in [article.outlet, article.agency].compactMap(\.self) {
      let identifier = SearchQuery.identifier(name)
      if !identifier.isEmpty {
        subjects.insert(ArticleSubject(kind: .source, identifier: identifier))
      }
    }
    return subjects
  }
}

/// Somebody or something that articles name.
struct ArticleSubject: Hashable, Sendable {
  let kind: SearchQuery.SubjectKind
  let identifier: String

  /// Notes that an article names the subject.
  func store(row: Int64, in database: Database) throws {
    let insertion = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO subject (kind, identifier) VALUES (?, ?)")
    try insertion.execute(arguments: [kind.rawValue, identifier])
    let mention = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO mention (subject, row)
        SELECT number, ? FROM subject WHERE kind = ? AND identifier = ?
        """)
    try mention.execute(arguments: [row, kind.rawValue, identifier])
  }
}
