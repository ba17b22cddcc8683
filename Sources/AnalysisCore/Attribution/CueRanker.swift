internal import Language

/// Weighs what a cue may report: a linear model over hashed features, trained by `train-language`.
///
/// A candidate's score is the logarithm of its odds against the cue reporting nothing, in 1/256.
struct CueRanker: Sendable {
  /// The name of the model's section.
  static let section = "attribution"
  /// How many units of score are one natural logarithm.
  static let scale: Float = 256

  private let model: LinearModel

  /// The ranker of a container; nil where it has none or a broken one.
  init?(_ container: ModelContainer) {
    guard var reader = try? container.section(Self.section),
      let model = try? LinearModel(&reader)
    else { return nil }
    self.model = model
  }

  /// The score of one candidate.
  func score(_ keys: [UInt64]) -> Int {
    var scores: [Int32] = [0]
    for key in keys { model.add(key, to: &scores) }
    return Int(scores[0])
  }
}
