/// The trained weights that tell who says what, read from the section `speech`.
package struct SpeechNetwork: Sendable {
  /// The name of the section.
  package static let section = "speech"
  let layout: SpeechLayout
  /// What words in context are multiplied with: to gates, as words that are pointed at, as cues.
  let gates: PairMatrix
  let word: PairMatrix
  let cue: PairMatrix
  /// What forms are multiplied with, the columns of the three side by side, and what is added.
  let forms: PairMatrix
  let formBias: [Float]
  /// What each class of distance adds to the questions, in units of `SpeechReading`.
  let distances: [SIMD4<Int32>]

  /// How many units of a key or of what a cue looks for are one.
  static let keyScale: Float = 512
  /// How many units of the product of two keys are a unit of `SpeechReading`.
  static let productUnit = Int32(keyScale * keyScale / SpeechReading.scale)

  /// Nil where the container has no such section or a broken one, or one for another network.
  init?(_ container: ModelContainer, _ syntax: SyntaxLayout) {
    guard var reader = try? container.section(Self.section),
      let layout = try? SpeechLayout(&reader), layout.isSound, layout.context == syntax.state,
      layout.form == syntax.embedding, let weights = try? reader.array(of: Float.self),
      weights.count == layout.count
    else { return nil }
    self.layout = layout
    func matrix(_ place: SpeechLayout.Place) -> PairMatrix {
      PairMatrix(
        weights.start + place.offset, rows: place.rows - layout.form, columns: place.columns,
        leftScale: SyntaxNetwork.bothScale, leftMost: 16_400)
    }
    (gates, word, cue) = (matrix(layout.gates), matrix(layout.word), matrix(layout.cue))
    forms = Self.forms(weights.start, layout)
    formBias = [layout.gateBias, layout.wordBias, layout.cueBias].flatMap { place in
      (0..<place.count).map { weights[place.offset + $0] }
    }
    distances = Self.distances(weights.start + layout.distance.offset)
  }

  /// The last rows of the three matrices side by side.
  private static func forms(
    _ weights: UnsafePointer<Float>, _ layout: SpeechLayout
  ) -> PairMatrix {
    var joined: [Float] = []
    for row in 0..<layout.form {
      for place in [layout.gates, layout.word, layout.cue] {
        let first = place.offset + (place.rows - layout.form + row) * place.columns
        joined += UnsafeBufferPointer(start: weights + first, count: place.columns)
      }
    }
    return joined.withUnsafeBufferPointer { buffer in
      PairMatrix(
        buffer.baseAddress ?? weights, rows: layout.form, columns: layout.formWidth,
        leftScale: SyntaxNetwork.formScale, leftMost: 32_767)
    }
  }

  private static func distances(_ weights: UnsafePointer<Float>) -> [SIMD4<Int32>] {
    (0..<SpeechLayout.distances).map { row in
      var sum = SIMD4<Int32>()
      for question in 0..<SpeechLayout.questions {
        let weight = weights[row * 8 + question] * SpeechReading.scale
        sum[question] = weight.isFinite ? Int32(max(-32_000, min(32_000, weight)).rounded()) : 0
      }
      return sum
    }
  }
}
