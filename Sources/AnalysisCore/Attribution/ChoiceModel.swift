internal import Language

/// Weighs candidates against each other and against "none": a linear model over pairs and triples
/// of traits, and a small network with one hidden layer over the single ones.
///
/// A candidate's score is the logarithm of its odds against "none", in 1/256.
package struct ChoiceModel: Sendable {
  /// How many units of score are one natural logarithm.
  package static let scale: Float = 256
  /// The width of the hidden layer.
  package static let width = 32
  /// How many units of an embedding are one.
  package static let embeddingScale: Float = 32
  /// How many units of an output weight are one.
  package static let outputScale: Float = 1024

  private let wide: LinearModel
  private let deep: LinearModel.Index
  private let rows: ModelArray<Int8>
  private let bias: ModelArray<Int16>
  private let output: ModelArray<Int16>
  /// The score above which a candidate beats "none".
  let threshold: Int

  /// Reads a model where the trainer wrote one.
  init(_ reader: inout ModelReader) throws(LanguageModelError) {
    wide = try LinearModel(&reader)
    deep = try LinearModel.Index(&reader)
    rows = try reader.array(of: Int8.self)
    bias = try reader.array(of: Int16.self)
    output = try reader.array(of: Int16.self)
    threshold = try reader.integer()
    guard wide.classCount == 1, bias.count == Self.width, output.count == Self.width,
      rows.count == deep.rowCount * Self.width
    else { throw reader.badSection }
  }

  /// What goes into the hidden layer.
  typealias Hidden = SIMD32<Int16>

  /// The hidden layer before any trait.
  var empty: Hidden {
    var hidden = Hidden()
    for place in 0..<Self.width { hidden[place] = bias[place] }
    return hidden
  }

  /// Adds single traits to the hidden layer.
  func add(_ keys: [UInt64], to hidden: inout Hidden) {
    let bytes = UnsafeRawBufferPointer(rows.buffer)
    for key in keys {
      guard let row = deep.row(of: key) else { continue }
      let values = bytes.loadUnaligned(fromByteOffset: row * Self.width, as: SIMD32<Int8>.self)
      hidden &+= Hidden(truncatingIfNeeded: values)
    }
  }

  /// The score of a candidate from its hidden layer and its pairs and triples of traits.
  func score(_ hidden: Hidden, wide keys: [UInt64]) -> Int {
    var scores: [Int32] = [0]
    for key in keys { wide.add(key, to: &scores) }
    var sum = 0
    for place in 0..<Self.width where hidden[place] > 0 {
      sum += Int(hidden[place]) * Int(output[place])
    }
    let unit = Int(Self.embeddingScale * Self.outputScale / Self.scale)
    return Int(scores[0]) + sum / unit
  }
}
