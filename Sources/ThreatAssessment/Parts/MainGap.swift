internal import BriefingModel

/// The gap that the source summary names: a threatened state without a voice before all others.
enum MainGap {
  static func of(_ edition: Edition) -> Gap? {
    let order = ["voice", "publisher", "evidence", "second-source"]
    let gaps = edition.gaps.items
    return order.lazy.compactMap { rule in gaps.first { $0.rule == rule } }.first ?? gaps.first
  }
}
