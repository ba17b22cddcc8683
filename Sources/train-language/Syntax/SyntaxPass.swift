internal import Language

/// One pass over a batch of sentences: forward with dropout, the loss, and back.
final class SyntaxPass {
  let parameters: SyntaxParameters
  let layout: SyntaxLayout
  let dropout: SyntaxDropout
  private var random: SeededGenerator
  private let recurrence: GatedRecurrence
  private let gradient: RecurrenceGradient
  private let losses: SyntaxLosses
  private var sentences: [Range<Int>] = []
  private var rows: [Int32] = []
  private var rowEnds: [Int] = []
  private var identity: [Int32] = (0..<4_096).map { $0 }
  private let input = NumberBuffer(), inputSlope = NumberBuffer()
  private let gates1 = NumberBuffer(), gates2 = NumberBuffer(), gateSlope = NumberBuffer()
  private let cells1 = NumberBuffer(), cells2 = NumberBuffer(), carry = NumberBuffer()
  private let states1 = NumberBuffer(), states2 = NumberBuffer()
  private let slope1 = NumberBuffer(), slope2 = NumberBuffer()
  private let inputMask = NumberBuffer(), mask1 = NumberBuffer(), mask2 = NumberBuffer()
  private let projection = NumberBuffer(), projectionSlope = NumberBuffer()
  private let turned = NumberBuffer()

  init(_ parameters: SyntaxParameters, _ pairs: [UInt16], _ dropout: SyntaxDropout, seed: UInt64) {
    self.parameters = parameters
    self.dropout = dropout
    layout = parameters.layout
    random = SeededGenerator(seed: seed)
    recurrence = GatedRecurrence(hidden: layout.hidden)
    gradient = RecurrenceGradient(hidden: layout.hidden)
    losses = SyntaxLosses(parameters, pairs)
    carry.reserve(layout.hidden)
  }

  /// Adds the gradients of a batch to the parameters; gives the loss of each kind by word.
  func learn(_ batch: [SyntaxSample], counts: [Float]) -> SyntaxLosses.Sum {
    let count = batch.reduce(0) { $0 + $1.count }
    gather(batch, counts)
    prepare(count)
    forward(count)
    projectionSlope.clear(count * layout.projection)
    let sum = losses.fill(
      projectionSlope, projection, batch: batch, sentences: sentences, count: count)
    backward(count)
    return sum
  }

  private func gather(_ batch: [SyntaxSample], _ counts: [Float]) {
    sentences.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    var start = 0
    for sample in batch {
      sentences.append(start..<(start + sample.count))
      start += sample.count
      var place = 0
      for end in sample.rowEnds {
        while place < Int(end) {
          let row = sample.rows[place]
          let keep = counts[Int(row)] / (counts[Int(row)] + dropout.rare)
          if chance() < keep { rows.append(row) }
          place += 1
        }
        rowEnds.append(rows.count)
      }
    }
  }

  private func chance() -> Float { Float(random.next() >> 40) / Float(1 << 24) }

  private func prepare(_ count: Int) {
    for (buffer, width) in [
      (input, layout.embedding), (inputSlope, layout.embedding), (inputMask, layout.embedding),
      (gates1, layout.gates), (gates2, layout.gates), (gateSlope, layout.gates),
      (cells1, layout.state), (cells2, layout.state), (states1, layout.state),
      (states2, layout.state), (slope1, layout.state), (slope2, layout.state),
      (mask1, layout.state), (mask2, layout.state), (projection, layout.projection),
      (projectionSlope, layout.projection),
    ] { buffer.reserve(count * width) }
    for buffer in [states1, states2, slope1, slope2] { buffer.clear(count * layout.state) }
    input.clear(count * layout.embedding)
    inputSlope.clear(count * layout.embedding)
    drawMask(inputMask, layout.embedding, dropout.input)
    drawMask(mask1, layout.state, dropout.state)
    drawMask(mask2, layout.state, dropout.state)
  }

  /// One mask for all words of a sentence.
  private func drawMask(_ mask: NumberBuffer, _ width: Int, _ rate: Float) {
    for sentence in sentences {
      let first = mask.start + sentence.lowerBound * width
      for index in 0..<width { first[index] = chance() < rate ? 0 : 1 / (1 - rate) }
      for word in sentence.dropFirst() {
        (mask.start + word * width).update(from: first, count: width)
      }
    }
  }

  private func forward(_ count: Int) {
    let lanes = layout.embedding / 8
    var place = 0
    for word in 0..<count {
      while place < rowEnds[word] {
        let row = parameters.rows.lanes + Int(rows[place]) * lanes
        let sum = input.lanes + word * lanes
        for lane in 0..<lanes { sum[lane] = sum[lane] + row[lane] }
        place += 1
      }
    }
    scale(input, by: inputMask, count * layout.embedding)
    multiply(input, layout.embedding, layout.gates1, layout.gateBias1, gates1, count)
    recur(gates1, cells1, states1, count)
    scale(states1, by: mask1, count * layout.state)
    multiply(states1, layout.state, layout.gates2, layout.gateBias2, gates2, count)
    recur(gates2, cells2, states2, count)
    for index in 0..<(count * layout.state / 8) {
      states2.lanes[index] = (states2.lanes[index] + states1.lanes[index]) * mask2.lanes[index]
    }
    multiply(states2, layout.state, layout.project, layout.projectBias, projection, count)
    for word in 0..<count {
      let row = projection.lanes + (word * layout.projection + layout.headStart) / 8
      for lane in 0..<(layout.arc / 8) { row[lane] = row[lane].rectified }
    }
  }

  private func scale(_ numbers: NumberBuffer, by mask: NumberBuffer, _ count: Int) {
    for index in 0..<(count / 8) {
      numbers.lanes[index] = numbers.lanes[index] * mask.lanes[index]
    }
  }

  private func recur(
    _ gates: NumberBuffer, _ cells: NumberBuffer, _ states: NumberBuffer, _ count: Int
  ) {
    recurrence.activate(gates.lanes, rows: count)
    for sentence in sentences {
      recurrence.add(
        gates.lanes + sentence.lowerBound * layout.gates / 8, rowOf: identity,
        count: sentence.count, to: states.lanes + sentence.lowerBound * layout.state / 8,
        cells: cells.lanes + sentence.lowerBound * layout.state / 8)
    }
  }

  private func multiply(
    _ input: NumberBuffer, _ width: Int, _ place: SyntaxLayout.Place, _ bias: SyntaxLayout.Place,
    _ sum: NumberBuffer, _ count: Int
  ) {
    let weights = parameters.dense.lanes
    for row in 0..<count {
      (sum.lanes + row * place.lanes).update(from: weights + bias.offset / 8, count: place.lanes)
    }
    MatrixProduct(
      rows: count, depth: width, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: width
    ).add(input.start, weights + place.offset / 8, to: sum.lanes)
  }

  private func backward(_ count: Int) {
    back(
      projectionSlope, states2, layout.state, layout.project, layout.projectBias, slope2, count)
    scale(slope2, by: mask2, count * layout.state)
    recurBack(gates2, cells2, slope2, count)
    for index in 0..<(count * layout.state / 8) { slope1.lanes[index] = slope2.lanes[index] }
    back(gateSlope, states1, layout.state, layout.gates2, layout.gateBias2, slope1, count)
    scale(slope1, by: mask1, count * layout.state)
    recurBack(gates1, cells1, slope1, count)
    back(gateSlope, input, layout.embedding, layout.gates1, layout.gateBias1, inputSlope, count)
    scale(inputSlope, by: inputMask, count * layout.embedding)
    let lanes = layout.embedding / 8
    var place = 0
    for word in 0..<count {
      let slope = inputSlope.lanes + word * lanes
      while place < rowEnds[word] {
        let row = parameters.rowGradient.lanes + Int(rows[place]) * lanes
        for lane in 0..<lanes { row[lane] = row[lane] + slope[lane] }
        parameters.touch(rows[place])
        place += 1
      }
    }
  }

  private func recurBack(
    _ gates: NumberBuffer, _ cells: NumberBuffer, _ outputs: NumberBuffer, _ count: Int
  ) {
    for sentence in sentences {
      let row = sentence.lowerBound * layout.gates / 8
      let state = sentence.lowerBound * layout.state / 8
      gradient.fill(
        gateSlope.lanes + row, gates: gates.lanes + row, cells: cells.lanes + state,
        outputs: outputs.lanes + state, count: sentence.count, carry: carry.lanes)
    }
  }

  /// Back through `sum = bias + input * weights`.
  private func back(
    _ slope: NumberBuffer, _ input: NumberBuffer, _ width: Int, _ place: SyntaxLayout.Place,
    _ bias: SyntaxLayout.Place, _ inputSlope: NumberBuffer, _ count: Int
  ) {
    MatrixProduct(
      rows: width, depth: count, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: 1, leftStep: width
    ).add(input.start, slope.lanes, to: parameters.gradient.lanes + place.offset / 8)
    let sum = parameters.gradient.lanes + bias.offset / 8
    for row in 0..<count {
      let from = slope.lanes + row * place.lanes
      for lane in 0..<place.lanes { sum[lane] = sum[lane] + from[lane] }
    }
    turned.turn(parameters.dense.start + place.offset, place.rows, place.columns)
    MatrixProduct(
      rows: count, depth: place.columns, width: width / 8, sumStep: width / 8,
      rightStep: width / 8, leftRowStep: place.columns
    ).add(slope.start, turned.lanes, to: inputSlope.lanes)
  }
}

/// How much is left out at random in training.
struct SyntaxDropout {
  /// Of a feature seen n times, rare / (rare + n).
  var rare: Float = 0.25
  var input: Float = 0.1
  var state: Float = 0.25
}

extension NumberBuffer {
  /// Fills the buffer with a matrix, its columns as rows.
  func turn(_ matrix: UnsafePointer<Float>, _ rows: Int, _ columns: Int) {
    reserve(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { start[column * rows + row] = matrix[row * columns + column] }
    }
  }
}
