/// The trained weights that tag and parse, read in place from the section `syntax`.
struct SyntaxNetwork: Sendable {
  let layout: SyntaxLayout
  let features: FeatureRows
  let universal: [UniversalTag]
  let penn: [PennTag]
  /// Where the two tags of each pair stand in a word's projection.
  let pairs: [(universal: UInt8, penn: UInt8)]
  private let weights: ModelArray<Float>
  /// What forms, states of the first layer and states of both are multiplied with.
  let types: PairMatrix
  let gates2: PairMatrix
  let project: PairMatrix

  init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section("syntax")
    let pairs = try reader.array(of: UInt16.self)
    layout = SyntaxLayout(
      embedding: try reader.integer(), hidden: try reader.integer(), arc: try reader.integer(),
      label: try reader.integer(), pairs: pairs.count)
    guard layout.isSound else { throw reader.badSection }
    weights = try reader.array(of: Float.self)
    guard weights.count == layout.count else { throw reader.badSection }
    let matrices = Self.matrices(weights, layout)
    (types, gates2, project) = (matrices.types, matrices.gates2, matrices.project)
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
    self.pairs = zip(universal, penn).map { ($0.rawValue, $1.rawValue) }
  }

  /// How many units are one in what the features of a form add up to: less than 8.
  static let formScale: Float = 4_096
  /// The same for the states of the first layer, which lie between -1 and 1.
  static let firstScale: Float = 16_384
  /// The same for the states of both layers added up, which lie between -2 and 2.
  static let bothScale: Float = 8_192

  private static func matrices(
    _ weights: ModelArray<Float>, _ layout: SyntaxLayout
  ) -> (types: PairMatrix, gates2: PairMatrix, project: PairMatrix) {
    func matrix(_ place: SyntaxLayout.Place, _ scale: Float, _ most: Float) -> PairMatrix {
      PairMatrix(
        weights.start + place.offset, rows: place.rows, columns: place.columns, leftScale: scale,
        leftMost: most)
    }
    return (
      matrix(layout.types, formScale, 32_767), matrix(layout.gates2, firstScale, 16_400),
      matrix(layout.project, bothScale, 16_400)
    )
  }

  /// What a word is by its form alone, before it is read in context.
  func embedding(of token: Int, in document: Document, _ window: Range<Int>) -> [Float] {
    let isName = CapitalName.isName(token, document, in: window)
    let word =
      isName ? CapitalName.traits : WordTraits.of(document.tokens[token], in: document.bytes)
    var keys: [UInt64] = []
    WordFeatures.collect(word, into: &keys)
    keys.append(WordFeatures.vector(of: word.form))
    let sums = NumberBuffer(count: layout.embedding)
    features.add(keys, to: sums.start)
    return Array(UnsafeBufferPointer(start: sums.start, count: layout.embedding))
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
