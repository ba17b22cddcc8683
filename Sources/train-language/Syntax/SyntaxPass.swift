internal import Language

/// One pass over a batch of sentences: forward with dropout, the loss, and back.
final class SyntaxPass {
  private let parameters: SyntaxParameters
  private let layout: SyntaxLayout
  private let dropout: SyntaxDropout
  private let counts: [Float]
  private var random: SeededGenerator
  private var batch = SyntaxBatch()
  private let losses: SyntaxLosses
  private let layers: [RecurrentLayer]
  /// What a form gives to its own gates, to its neighbours', to the second layer's
  /// gates and to its projection; then what the context gives to the last two.
  private let own: LinearStep, others: [LinearStep], second: LinearStep, direct: LinearStep
  private let deep: LinearStep, project: LinearStep
  /// What a word's vector gives to its input.
  private let lift: LinearStep
  private let knowledge: WordKnowledge
  private let vectorInput = NumberBuffer(), vectorSlope = NumberBuffer()
  private let input = NumberBuffer(), inputSlope = NumberBuffer(), inputMask = NumberBuffer()
  private let neighbours = NumberBuffer()
  private let projection = NumberBuffer(), projectionSlope = NumberBuffer()

  init(
    _ parameters: SyntaxParameters, _ vocabulary: SyntaxVocabulary, _ dropout: SyntaxDropout,
    seed: UInt64
  ) {
    self.parameters = parameters
    self.dropout = dropout
    layout = parameters.layout
    counts = vocabulary.counts
    random = SeededGenerator(seed: seed)
    losses = SyntaxLosses(parameters, vocabulary.pairs)
    layers = (0..<2).map { _ in RecurrentLayer(hidden: parameters.layout.hidden) }
    let gates = layout.gates
    func part(_ columns: Range<Int>) -> LinearStep {
      LinearStep(parameters, parameters.layout.types, columns, bias: parameters.layout.typeBias)
    }
    own = part(0..<gates)
    others = (1...SyntaxLayout.reach).map { part($0 * gates..<($0 + 1) * gates) }
    second = part(layout.secondStart..<layout.projectionStart)
    direct = part(layout.projectionStart..<layout.typeWidth)
    deep = LinearStep(parameters, layout.gates2, 0..<gates)
    project = LinearStep(parameters, layout.project, 0..<layout.projection)
    lift = LinearStep(parameters, parameters.lift, 0..<layout.embedding)
    knowledge = vocabulary.knowledge
  }

  /// The words of the batch so far.
  var count: Int { batch.count }

  /// Adds a sentence to the batch.
  func add(_ sample: SyntaxSample) {
    batch.add(sample, counts: counts, rare: dropout.rare, &random)
  }

  /// Adds the gradients of the batch to the parameters and empties it; gives the loss of a word.
  func learn() -> Float {
    prepare()
    forward()
    let loss = losses.fill(projectionSlope, projection, batch)
    backward()
    batch.clear()
    return loss
  }

  private func prepare() {
    for (buffer, width) in [
      (input, layout.embedding), (inputSlope, layout.embedding), (inputMask, layout.embedding),
      (neighbours, layout.gates), (projection, layout.projection),
      (projectionSlope, layout.projection),
    ] { buffer.reserve(count * width) }
    input.clear(count * layout.embedding)
    inputSlope.clear(count * layout.embedding)
    projectionSlope.clear(count * layout.projection)
    drawMask(inputMask, layout.embedding, dropout.input)
    for layer in layers {
      layer.prepare(count)
      drawMask(layer.mask, layout.state, dropout.state)
    }
  }

  /// One mask for all words of a sentence.
  private func drawMask(_ mask: NumberBuffer, _ width: Int, _ rate: Float) {
    for sentence in batch.sentences {
      let first = mask.start + sentence.lowerBound * width
      for index in 0..<width { first[index] = random.share() < rate ? 0 : 1 / (1 - rate) }
      for word in sentence.dropFirst() {
        (mask.start + word * width).update(from: first, count: width)
      }
    }
  }

  private func forward() {
    let (below, above) = (layers[0], layers[1])
    addRows(from: parameters.rows, to: input)
    fillVectors()
    lift.forward(vectorInput, to: input, count)
    input.scale(by: inputMask, count * layout.embedding)
    own.forward(input, to: below.gates, count)
    for (index, other) in others.enumerated() {
      other.forward(input, to: neighbours, count)
      shift(neighbours, to: below.gates, by: index + 1, forward: true)
    }
    below.forward(batch.sentences)
    second.forward(input, to: above.gates, count)
    deep.forward(below.states, to: above.gates, count)
    above.forward(batch.sentences, adding: below.states)
    direct.forward(input, to: projection, count)
    project.forward(above.states, to: projection, count)
    for word in 0..<count {
      let row = projection.lanes + (word * layout.projection + layout.headStart) / 8
      for lane in 0..<(layout.arc / 8) { row[lane] = row[lane].rectified }
    }
  }

  private func backward() {
    let (below, above) = (layers[0], layers[1])
    project.back(projectionSlope, above.states, to: above.slope, count)
    direct.back(projectionSlope, input, to: inputSlope, count)
    above.back(batch.sentences)
    below.slope.lanes.update(from: above.slope.lanes, count: count * layout.state / 8)
    deep.back(above.gateSlope, below.states, to: below.slope, count)
    second.back(above.gateSlope, input, to: inputSlope, count)
    below.back(batch.sentences)
    own.back(below.gateSlope, input, to: inputSlope, count)
    for (index, other) in others.enumerated() {
      neighbours.clear(count * layout.gates)
      shift(below.gateSlope, to: neighbours, by: index + 1, forward: false)
      other.back(neighbours, input, to: inputSlope, count)
    }
    inputSlope.scale(by: inputMask, count * layout.embedding)
    addRowSlopes()
    lift.back(inputSlope, vectorInput, to: vectorSlope, count)
  }

  private func fillVectors() {
    let width = knowledge.width
    for buffer in [vectorInput, vectorSlope] {
      buffer.reserve(count * width)
      buffer.clear(count * width)
    }
    knowledge.numbers.withUnsafeBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return }
      for (word, row) in batch.vectors.enumerated() where row >= 0 {
        (vectorInput.start + word * width).update(from: start + Int(row) * width, count: width)
      }
    }
  }

  private func addRows(from rows: NumberBuffer, to sums: NumberBuffer) {
    let lanes = layout.embedding / 8
    var place = 0
    for word in 0..<count {
      let sum = sums.lanes + word * lanes
      while place < batch.rowEnds[word] {
        let row = rows.lanes + Int(batch.rows[place]) * lanes
        for lane in 0..<lanes { sum[lane] = sum[lane] + row[lane] }
        place += 1
      }
    }
  }

  private func addRowSlopes() {
    let lanes = layout.embedding / 8
    var place = 0
    for word in 0..<count {
      let slope = inputSlope.lanes + word * lanes
      while place < batch.rowEnds[word] {
        let row = parameters.rowGradient.lanes + Int(batch.rows[place]) * lanes
        for lane in 0..<lanes { row[lane] = row[lane] + slope[lane] }
        parameters.touch(batch.rows[place])
        place += 1
      }
    }
  }

  /// Adds each word's share to the gates of the word read so far after it, or the other way round.
  private func shift(_ from: NumberBuffer, to: NumberBuffer, by distance: Int, forward: Bool) {
    let half = layout.gates / 16
    for sentence in batch.sentences {
      for word in sentence.dropLast(distance) {
        let (left, right) = (word * 2 * half, (word + distance) * 2 * half)
        let (source, target) = forward ? (left, right) : (right, left)
        for lane in 0..<half {
          to.lanes[target + lane] = to.lanes[target + lane] + from.lanes[source + lane]
        }
        for lane in half..<2 * half {
          to.lanes[source + lane] = to.lanes[source + lane] + from.lanes[target + lane]
        }
      }
    }
  }
}
