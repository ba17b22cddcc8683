internal import ArticleArchive
public import BriefingModel

/// What the intake did.
public struct IntakeReport: Sendable {
  /// Articles that were new.
  public internal(set) var taken = 0
  /// Articles that the archive had already.
  public internal(set) var known = 0
  /// Files that were read.
  public internal(set) var files = 0
  /// What a person should know.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Named files of which nothing could be read.
  public internal(set) var failedNamed: [String] = []
  /// Adds what another part of the intake did.
  mutating func add(_ other: IntakeReport) {
    taken += other.taken
    known += other.known
    files += other.files
    diagnostics += other.diagnostics
    failedNamed += other.failedNamed
    unread += other.unread
  }

  /// Adds what became of the articles of some sources; a new version of a known one is new.
  mutating func add(_ outcome: TakenArticles, of sources: [ReadSource]) {
    let count = outcome.new.count + outcome.revised.count
    taken += count
    known += sources.reduce(0) { $0 + $1.articles.count } - count
    guard !outcome.revised.isEmpty else { return }
    let revised = Set(outcome.revised)
    for article in sources.flatMap(\.articles) where revised.contains(article.key) {
      diagnostics.append(.newVersion(article))
    }
  }

  /// Inbox files of which nothing could be read.
  var unread: [UnreadInput] = []
}

extension Diagnostic {
  fileprivate static func newVersion(_ article: Article) -> Diagnostic {
    Diagnostic(
      .note, "intake.new-version", at: SourcePlace(path: article.path),
      summary: "'\(article.id)' was known with other words, so it is taken as a new version of it",
      remedy: "give different articles different identifiers")
  }
}
