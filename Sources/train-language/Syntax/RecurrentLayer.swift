internal import Language

/// A recurrent layer in training: its gates, cells and states, and their gradients.
final class RecurrentLayer {
  let gates = NumberBuffer(), gateSlope = NumberBuffer()
  let states = NumberBuffer(), slope = NumberBuffer()
  /// What is dropped of the states.
  let mask = NumberBuffer()
  private let cells = NumberBuffer(), carry: NumberBuffer
  private let layout: SyntaxLayout
  private let recurrence: GatedRecurrence
  private let gradient: RecurrenceGradient

  init(_ layout: SyntaxLayout) {
    self.layout = layout
    recurrence = GatedRecurrence(hidden: layout.hidden)
    gradient = RecurrenceGradient(hidden: layout.hidden)
    carry = NumberBuffer(count: layout.hidden)
  }

  func prepare(_ count: Int) {
    for buffer in [states, slope, mask, cells] { buffer.reserve(count * layout.state) }
    for buffer in [gates, gateSlope] { buffer.reserve(count * layout.gates) }
    states.clear(count * layout.state)
    slope.clear(count * layout.state)
  }

  /// Fills the states from the sums in `gates`, and adds those of the layer below.
  func forward(_ batch: SyntaxBatch, adding below: NumberBuffer? = nil) {
    recurrence.activate(gates.lanes, rows: batch.count)
    for sentence in batch.sentences {
      let (row, state) = places(sentence)
      recurrence.add(
        gates.lanes + row, count: sentence.count, to: states.lanes + state,
        cells: cells.lanes + state)
    }
    let count = batch.count * layout.state
    if let below {
      for lane in 0..<(count / 8) { states.lanes[lane] = states.lanes[lane] + below.lanes[lane] }
    }
    states.scale(by: mask, count)
  }

  /// Fills `gateSlope` from `slope`, which is then that of what was put out before the mask.
  func back(_ batch: SyntaxBatch) {
    slope.scale(by: mask, batch.count * layout.state)
    for sentence in batch.sentences {
      let (row, state) = places(sentence)
      gradient.fill(
        gateSlope.lanes + row, gates: gates.lanes + row, cells: cells.lanes + state,
        outputs: slope.lanes + state, count: sentence.count, carry: carry.lanes)
    }
  }

  private func places(_ sentence: Range<Int>) -> (gates: Int, states: Int) {
    (sentence.lowerBound * layout.gates / 8, sentence.lowerBound * layout.state / 8)
  }
}
