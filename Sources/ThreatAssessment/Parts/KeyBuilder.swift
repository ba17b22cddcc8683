internal import BriefingModel

/// Reads the printed keys from the rule files: the scale of likelihood words and the ratings (R38).
enum KeyBuilder {
  static func scale(_ name: String) -> LikelihoodScale {
    let rows = DataTable("likelihood-scales.tsv").rows.filter { $0.count == 5 && $0[0] == name }
    return LikelihoodScale(
      name: rows.first?[1] ?? name,
      bands: rows.map { LikelihoodBand(term: $0[2], low: Int($0[3]) ?? 0, high: Int($0[4]) ?? 0) })
  }

  /// What counts for the order of claims, with its points.
  private static var order: [KeyEntry] {
    DataTable("ranking.tsv").rows.filter { $0.count == 3 }
      .map { KeyEntry(symbol: $0[1], meaning: $0[2]) }
  }

  static func ratings() -> RatingsKey {
    let rows = DataTable("ratings.tsv").rows.filter { $0.count == 3 }
    func entries(_ key: String) -> [KeyEntry] {
      rows.filter { $0[0] == key }.map { KeyEntry(symbol: $0[1], meaning: $0[2]) }
    }
    return RatingsKey(
      reliability: entries("reliability"), credibility: entries("credibility"),
      confidence: entries("confidence"), order: order)
  }
}
