/// The trained linear model that tells the ends of sentences from other stops.
struct SentenceModel: Sendable {
  /// The section of the model container.
  static let section = "sentences"

  private let model: LinearModel

  /// Room that is used again for each place.
  struct Scratch {
    fileprivate var keys: [UInt64] = []
    fileprivate var scores: [Int32] = [0, 0]
  }

  init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section(Self.section)
    model = try LinearModel(&reader)
    guard model.classCount == 2 else { throw reader.badSection }
  }

  /// Whether a sentence ends at a place.
  func isBoundary(
    _ place: SentenceFeatures.Place, _ features: SentenceFeatures, _ scratch: inout Scratch
  ) -> Bool {
    scratch.keys.removeAll(keepingCapacity: true)
    features.append(place, to: &scratch.keys)
    scratch.scores[0] = 0
    scratch.scores[1] = 0
    for key in scratch.keys { model.add(key, to: &scratch.scores) }
    return scratch.scores[1] > scratch.scores[0]
  }
}
