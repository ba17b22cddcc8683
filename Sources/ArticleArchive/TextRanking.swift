internal import Foundation
internal import GRDB

/// Ranks the articles that a search found by BM25, as the `bm25` of FTS5 does.
struct TextRanking {
  private static let saturation = 1.2
  private static let weightOfLength = 0.75
  /// How many rows tell how rare phrases are where not all that match are ranked.
  private static let sampled: Int64 = 100_000

  private let matches: TextMatches
  /// What each phrase is worth: the more, the fewer articles have it.
  private let rarities: [Double]

  /// - Parameters:
  ///   - query: what was searched for.
  ///   - isBounded: whether more articles match than were gathered. How rare a phrase is, is then
  ///     asked of the newest articles alone.
  init(_ matches: TextMatches, of query: SearchQuery, isBounded: Bool, in database: Database) throws
  {
    self.matches = matches
    // The rarity of an only phrase is a factor of all scores, so their order does not hang on it.
    if matches.phraseCount < 2 {
      rarities = Array(repeating: 1, count: matches.phraseCount)
    } else if isBounded, let newest = matches.rows.first {
      let window = max(0, newest - Self.sampled)...newest
      let articles = try Self.count(nil, in: window, database)
      rarities = try query.terms.map {
        Self.rarity(of: try Self.count($0, in: window, database), among: articles)
      }
    } else {
      let phrases = PhraseCounts()
      try TextSearch.run(
        "SELECT visit(articleText, ?) FROM articleText WHERE articleText MATCH ? LIMIT 1",
        arguments: [query.pattern], visitor: phrases, in: database)
      rarities = phrases.counts.map { Self.rarity(of: $0, among: Int(matches.whole.articles)) }
    }
  }

  private static func rarity(of count: Int, among articles: Int) -> Double {
    let rarity = log((Double(articles - count) + 0.5) / (Double(count) + 0.5))
    return rarity > 0 ? rarity : 1e-6
  }

  /// How many articles between two rows have a term; those that have any where it is nil.
  private static func count(
    _ term: String?, in rows: ClosedRange<Int64>, _ database: Database
  ) throws -> Int {
    let (table, row) = term == nil ? ("articleText_docsize", "id") : ("articleText", "rowid")
    let words: StatementArguments = term.map { [$0] } ?? []
    return try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM \(table)
        WHERE \(term == nil ? "" : "articleText MATCH ? AND") \(row) >= ? AND \(row) <= ?
        """, arguments: words + [rows.lowerBound, rows.upperBound]) ?? 0
  }

  /// The rows of the best so many, best first; of those that are as good, the oldest first.
  func best(_ limit: Int, in database: Database) throws -> [Int64] {
    guard limit > 0 else { return [] }
    var lengths = ArticleLengths(database)
    let mean = Double(max(matches.whole.words, 1)) / Double(max(matches.whole.articles, 1))
    var best: [(row: Int64, score: Double)] = []
    var least = -Double.infinity
    for (place, row) in matches.rows.enumerated() {
      let score = score(place, length: Double(try lengths.length(of: row)) / mean)
      guard score >= least else { continue }
      best.append((row, score))
      guard best.count >= 2 * limit + 1000 else { continue }
      Self.cut(&best, to: limit)
      least = best.last?.score ?? least
    }
    Self.cut(&best, to: limit)
    return best.map(\.row)
  }

  private static func cut(_ rows: inout [(row: Int64, score: Double)], to limit: Int) {
    rows.sort { $0.score != $1.score ? $0.score > $1.score : $0.row < $1.row }
    if rows.count > limit { rows.removeLast(rows.count - limit) }
  }

  /// - Parameter length: of the article, as a share of the mean.
  private func score(_ place: Int, length: Double) -> Double {
    let norm = Self.saturation * (1 - Self.weightOfLength + Self.weightOfLength * length)
    var score = 0.0
    for phrase in rarities.indices {
      let frequency = Double(matches.frequencies[place * rarities.count + phrase])
      score += rarities[phrase] * (frequency * (Self.saturation + 1) / (frequency + norm))
    }
    return score
  }
}
