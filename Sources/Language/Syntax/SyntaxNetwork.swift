/// The trained weights that tag and parse, read in place from the section `syntax`.
struct SyntaxNetwork: Sendable {
  let layout: SyntaxLayout
  let features: FeatureRows
  let universal: [UniversalTag]
  let penn: [PennTag]
  private let weights: ModelArray<Float>

  init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section("syntax")
    let pairs = try reader.array(of: UInt16.self)
    layout = SyntaxLayout(
      embedding: try reader.integer(), hidden: try reader.integer(), arc: try reader.integer(),
      label: try reader.integer(), pairs: pairs.count)
    guard layout.isSound else { throw reader.badSection }
    weights = try reader.array(of: Float.self)
    guard weights.count == layout.count else { throw reader.badSection }
    features = try FeatureRows(&reader, width: layout.embedding)
    var universal: [UniversalTag] = []
    var penn: [PennTag] = []
    for index in 0..<pairs.count {
      guard let tag = UniversalTag(rawValue: UInt8(pairs[index] >> 8)),
        let pennTag = PennTag(rawValue: UInt8(pairs[index] & 0xFF))
      else { throw reader.badSection }
      universal.append(tag)
      penn.append(pennTag)
    }
    self.universal = universal
    self.penn = penn
  }

  /// A matrix by rows of lanes.
  func lanes(_ place: SyntaxLayout.Place) -> UnsafePointer<Lane> {
    UnsafeRawPointer(numbers(place)).assumingMemoryBound(to: Lane.self)
  }

  /// A matrix by rows of numbers.
  func numbers(_ place: SyntaxLayout.Place) -> UnsafePointer<Float> {
    weights.start + place.offset
  }
}
