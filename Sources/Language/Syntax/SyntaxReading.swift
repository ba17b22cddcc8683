/// One pass of the network over the words of a window, with the room that it needs.
///
/// Words are read by type first: what a form is by itself is computed once for each form and kept,
/// as most words of a text come again.
final class SyntaxReading {
  private let network: SyntaxNetwork
  private let layout: SyntaxLayout
  private let recurrence: GatedRecurrence
  private var types: WordTypes
  private var rowOf: [Int32] = []
  private let gates = NumberBuffer()
  private let cells = NumberBuffer()
  /// Each word as it was read in context: the states of both layers added up.
  let states = NumberBuffer()
  private let firstStates = PairRows(scale: SyntaxNetwork.firstScale)
  private let bothStates = PairRows(scale: SyntaxNetwork.bothScale)
  private let spare = NumberBuffer()
  /// Each word's projection (see `SyntaxLayout`).
  let projection = NumberBuffer()

  init(_ network: SyntaxNetwork, _ speech: SpeechNetwork?) {
    self.network = network
    layout = network.layout
    recurrence = GatedRecurrence(hidden: network.layout.hidden)
    types = WordTypes(network, speech)
  }

  /// What the forms of the words that were read give to the network that tells who says what.
  var speechForms: SpeechReader.FormRows {
    SpeechReader.FormRows(table: types.speechTable, rowOf: rowOf)
  }

  /// Reads some words.
  func read(_ document: borrowing Document, _ tokens: Range<Int>) {
    types.find(document, tokens, rows: &rowOf)
    let count = tokens.count
    states.reserve(count * layout.state)
    cells.reserve(count * layout.state)
    gates.reserve(count * layout.gates)
    projection.reserve(count * layout.projection)
    states.clear(count * layout.state)
    mixNeighbours(count)
    recur(count)
    multiply(firstStates, network.gates2, types: layout.secondStart, to: gates, count)
    recur(count)
    multiply(bothStates, network.project, types: layout.projectionStart, to: projection, count)
    rectifyHeads(count)
  }

  /// Makes the sums of the first layer: for each direction the word's own share, and those of the
  /// words that were read just before it.
  private func mixNeighbours(_ count: Int) {
    let half = layout.gates / 16
    gates.clear(count * layout.gates)
    let (table, rowOf, width) = (types.table, rowOf, layout.typeWidth / 8)
    func row(_ word: Int) -> Int { Int(rowOf[word]) * width }
    for word in 0..<count {
      let gates = gates.lanes + word * 2 * half
      table.add(at: row(word), to: gates, count: 2 * half)
      for distance in 1...SyntaxLayout.reach {
        let column = distance * 2 * half
        if word >= distance {
          table.add(at: row(word - distance) + column, to: gates, count: half)
        }
        if word + distance < count {
          table.add(at: row(word + distance) + column + half, to: gates + half, count: half)
        }
      }
    }
  }

  private func recur(_ count: Int) {
    recurrence.activate(gates.lanes, rows: count)
    recurrence.add(gates.lanes, count: count, to: states.lanes, cells: cells.lanes)
  }

  /// The product of the states with a matrix, over what the words' forms give from a column on.
  private func multiply(
    _ left: PairRows, _ matrix: PairMatrix, types column: Int, to sum: NumberBuffer, _ count: Int
  ) {
    left.set(states.lanes, count: count * layout.state / 8)
    spare.reserve(matrix.columns)
    let forms = types.table.eights + column / 8
    let product = PairProduct(
      matrix: matrix, leftStep: layout.state / 2, sumStep: matrix.columns,
      baseUnit: 1 / types.table.scale, spare: spare.start)
    rowOf.withUnsafeBufferPointer { rowOf in
      product.set(sum.start, left: left.pairs, rows: count) {
        forms + Int(rowOf[$0]) * layout.typeWidth / 8
      }
    }
  }

  private func rectifyHeads(_ count: Int) {
    for word in 0..<count {
      let row = projection.lanes + (word * layout.projection + layout.headStart) / 8
      for lane in 0..<(layout.arc / 8) { row[lane] = row[lane].rectified }
    }
  }

  /// The index of the most likely pair of tags of a word that was read.
  func bestPair(_ word: Int) -> Int {
    let tags = projection.start + word * layout.projection + layout.tagStart
    let penn = tags + SyntaxLayout.universal
    let bias = network.numbers(layout.pairBias)
    return network.pairs.withUnsafeBufferPointer { pairs in
      var best = 0
      var bestScore = -Float.infinity
      for (pair, places) in pairs.enumerated() {
        let score = tags[Int(places.universal)] + penn[Int(places.penn)] + bias[pair]
        if score > bestScore { (best, bestScore) = (pair, score) }
      }
      return best
    }
  }
}
