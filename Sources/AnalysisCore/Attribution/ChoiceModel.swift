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
  /// The hidden layer before any trait.
  let empty: Hidden
  private let outputs: Hidden
  /// The score above which a candidate beats "none".
  let threshold: Int

  /// Reads a model where the trainer wrote one.
  init(_ reader: inout ModelReader) throws(LanguageModelError) {
    wide = try LinearModel(&reader)
    deep = try LinearModel.Index(&reader)
    rows = try reader.array(of: Int8.self)
    let bias = try reader.array(of: Int16.self)
    let output = try reader.array(of: Int16.self)
    threshold = try reader.integer()
    guard wide.classCount == 1, bias.count == Self.width, output.count == Self.width,
      rows.count == deep.rowCount * Self.width
    else { throw reader.badSection }
    empty = Hidden(bias)
    outputs = Hidden(output)
  }

  /// What goes into the hidden layer: its units with even and those with odd numbers.
  ///
  /// So a row of bytes is added without being taken apart.
  struct Hidden {
    var even = SIMD16<Int16>()
    var odd = SIMD16<Int16>()

    init(_ numbers: ModelArray<Int16>) {
      for place in 0..<ChoiceModel.width / 2 {
        even[place] = numbers[2 * place]
        odd[place] = numbers[2 * place + 1]
      }
    }

    /// Adds the bytes of a row, two of them in each number.
    @inline(__always)
    mutating func add(_ row: SIMD16<Int16>) {
      even &+= (row &<< 8) &>> 8
      odd &+= row &>> 8
    }
  }

  /// Adds single traits to the hidden layer.
  func add(_ keys: [UInt64], to hidden: inout Hidden) {
    let bytes = UnsafeRawBufferPointer(rows.buffer)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: keys.count) { found in
      deep.rows(of: keys, into: found)
      for number in keys.indices where found[number] >= 0 {
        let place = found[number] * Self.width
        hidden.add(bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<Int16>.self))
      }
    }
  }

  /// The score of a candidate from its hidden layer and its pairs and triples of traits.
  func score(_ hidden: Hidden, wide keys: [UInt64]) -> Int {
    score(hidden, wide: weight(of: keys))
  }

  /// The score of a candidate from its hidden layer and the weight of its pairs and triples.
  func score(_ hidden: Hidden, wide weight: Int) -> Int {
    // Sums of 32 products of 16 bits fit 32 bits by the model's scales.
    let products =
      Self.products(hidden.even, outputs.even) &+ Self.products(hidden.odd, outputs.odd)
    let unit = Int(Self.embeddingScale * Self.outputScale / Self.scale)
    return weight + Int(products.wrappedSum()) / unit
  }

  /// The products of units with their weights, added up by pairs; units below zero are off.
  private static func products(
    _ units: SIMD16<Int16>, _ weights: SIMD16<Int16>
  ) -> SIMD4<Int32> {
    let active = units.replacing(with: 0, where: units .< 0)
    return active.lowHalf.pairProducts(weights.lowHalf)
      &+ active.highHalf.pairProducts(weights.highHalf)
  }

  /// The sum of the weights of some pairs and triples of traits.
  func weight(of keys: [UInt64]) -> Int {
    var sum: Int32 = 0
    withUnsafeMutablePointer(to: &sum) { pointer in
      let scores = UnsafeMutableBufferPointer(start: pointer, count: 1)
      wide.add(keys, to: scores)
    }
    return Int(sum)
  }
}
