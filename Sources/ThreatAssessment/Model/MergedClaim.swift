internal import BriefingModel

/// One article's part in a claim: the runs of its text that make it.
struct ArticleReport: Hashable, Sendable {
  let article: ArticleText
  let claims: [Claim]

  /// The sentences that carry it, in order.
  var sentences: [Int] { Array(Set(claims.map(\.sentence))).sorted() }
}

/// Reports of one claim over articles, every report kept.
struct MergedClaim: Sendable {
  let id: String
  let key: ClaimKey
  /// In the order of the articles' labels; never empty.
  let reports: [ArticleReport]

  /// The first report's first run, by which the claim is described.
  var first: Claim? { reports.first?.claims.first }

  var type: ClaimType { key.type }

  /// The actor and the target as the first report has them.
  var actor: String? { first?.actor }
  var target: String? {
    reports.lazy.flatMap(\.claims).compactMap(\.target).first
  }

  /// The origins that report it; copies share one.
  var origins: Set<String> { Set(reports.map { $0.article.record.origin }) }

  /// The least hearsay depth over its reports.
  var depth: Int { reports.flatMap(\.claims).map(\.depth).min() ?? 9 }

  var isNegated: Bool { first?.negated ?? false }

  var hedges: [String] {
    var seen: [String] = []
    for hedge in reports.flatMap(\.claims).flatMap(\.hedges) where !seen.contains(hedge) {
      seen.append(hedge)
    }
    return seen
  }

  /// Its speaker as the first report has it.
  var speaker: SourceFinding? {
    guard let report = reports.first, let id = report.claims.first?.source else { return nil }
    return report.article.source(id)
  }

  var isNamed: Bool { speaker?.named ?? false }

  /// The number of sentences that carry it, over all articles.
  var weight: Int { reports.reduce(0) { $0 + $1.sentences.count } }
}
