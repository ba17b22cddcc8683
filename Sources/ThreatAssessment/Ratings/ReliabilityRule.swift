internal import BriefingModel

/// Source reliability: the best letter over a claim's publishers. It cannot see what is claimed
/// (R26).
enum ReliabilityRule {
  /// A to F in their order; F means that it cannot be judged and so comes last.
  static func rate(_ ratings: [ReliabilityRating]) -> String {
    ratings.map(\.letter).filter { "ABCDEF".contains($0) && $0.utf8.count == 1 }.min() ?? "F"
  }
}
