internal import Language

/// A recurrent layer in training: its gates, cells and states, and their gradients.
final class RecurrentLayer {
  let gates = NumberBuffer(), gateSlope = NumberBuffer()
  let states = NumberBuffer(), slope = NumberBuffer()
  /// What is dropped of the states.
  let mask = NumberBuffer()
  private let cells = NumberBuffer(), carry: NumberBuffer
  private let hidden: Int
  private let recurrence: GatedRecurrence
  private let gradient: RecurrenceGradient

  init(hidden: Int) {
    self.hidden = hidden
    recurrence = GatedRecurrence(hidden: hidden)
    gradient = RecurrenceGradient(hidden: hidden)
    carry = NumberBuffer(count: hidden)
  }

  private var state: Int { 2 * hidden }
  private var gateWidth: Int { 6 * hidden }

  func prepare(_ count: Int) {
    for buffer in [states, slope, mask, cells] { buffer.reserve(count * state) }
    for buffer in [gates, gateSlope] { buffer.reserve(count * gateWidth) }
    states.clear(count * state)
    slope.clear(count * state)
  }

  /// Fills the states from the sums in `gates`, and adds those of the layer below.
  func forward(_ sentences: [Range<Int>], adding below: NumberBuffer? = nil) {
    let count = sentences.last?.upperBound ?? 0
    recurrence.activate(gates.lanes, rows: count)
    for sentence in sentences {
      let (row, state) = places(sentence)
      recurrence.add(
        gates.lanes + row, count: sentence.count, to: states.lanes + state,
        cells: cells.lanes + state)
    }
    if let below {
      for lane in 0..<(count * state / 8) {
        states.lanes[lane] = states.lanes[lane] + below.lanes[lane]
      }
    }
    states.scale(by: mask, count * state)
  }

  /// Fills `gateSlope` from `slope`, which is then that of what was put out before the mask.
  func back(_ sentences: [Range<Int>]) {
    slope.scale(by: mask, (sentences.last?.upperBound ?? 0) * state)
    for sentence in sentences {
      let (row, state) = places(sentence)
      gradient.fill(
        gateSlope.lanes + row, gates: gates.lanes + row, cells: cells.lanes + state,
        outputs: slope.lanes + state, count: sentence.count, carry: carry.lanes)
    }
  }

  private func places(_ sentence: Range<Int>) -> (gates: Int, states: Int) {
    (sentence.lowerBound * gateWidth / 8, sentence.lowerBound * state / 8)
  }
}
