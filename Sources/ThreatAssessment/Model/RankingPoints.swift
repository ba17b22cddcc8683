/// The points of `ranking.tsv`, by which claims are ordered.
struct RankingPoints: Sendable {
  private let points: [String: Int]

  /// The points that ship with the program, read once.
  static let shipped = RankingPoints(DataTable("ranking.tsv"))

  init(_ table: DataTable) {
    points = Dictionary(
      table.rows.compactMap { row in
        row.count == 3 ? Int(row[1]).map { (row[0], $0) } : nil
      }, uniquingKeysWith: { $1 })
  }

  /// The points of a feature; none for one that the table does not list.
  func callAsFunction(_ feature: String) -> Int { points[feature] ?? 0 }
}
