internal import BriefingModel

/// The gap that the source summary names, by the order of `main-gap.tsv`.
enum MainGap {
  /// The rules of gaps whose gap comes before all others, the first first.
  static let order = DataTable("main-gap.tsv").rows.filter { $0.count == 2 }.map { $0[0] }

  static func of(_ edition: Edition) -> Gap? {
    let gaps = edition.gaps.items
    return order.lazy.compactMap { rule in gaps.first { $0.rule == rule } }.first ?? gaps.first
  }
}
