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
  private let states = NumberBuffer()
  /// Each word's projection (see `SyntaxLayout`).
  let projection = NumberBuffer()

  init(_ network: SyntaxNetwork) {
    self.network = network
    layout = network.layout
    recurrence = GatedRecurrence(hidden: network.layout.hidden)
    types = WordTypes(network)
  }

  /// Reads some words. `parses` says whether more than their tags is wanted.
  func read(_ document: borrowing Document, _ tokens: Range<Int>) {
    types.find(document, tokens, rows: &rowOf)
    let count = tokens.count
    states.reserve(count * layout.state)
    cells.reserve(count * layout.state)
    gates.reserve(count * layout.gates)
    projection.reserve(count * layout.projection)
    states.clear(count * layout.state)
    recurrence.add(
      types.gates.lanes, rowOf: rowOf, count: count, to: states.lanes, cells: cells.lanes)
    multiply(layout.gates2, layout.gateBias2, to: gates, count)
    recurrence.activate(gates.lanes, rows: count)
    for index in 0..<count { rowOf[index] = Int32(index) }
    recurrence.add(gates.lanes, rowOf: rowOf, count: count, to: states.lanes, cells: cells.lanes)
    multiply(layout.project, layout.projectBias, to: projection, count)
    rectifyHeads(count)
  }

  private func multiply(
    _ place: SyntaxLayout.Place, _ bias: SyntaxLayout.Place, to sum: NumberBuffer, _ count: Int
  ) {
    for row in 0..<count {
      (sum.start + row * place.columns).update(from: network.numbers(bias), count: place.columns)
    }
    let product = MatrixProduct(
      rows: count, depth: place.rows, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.state)
    product.add(states.start, network.lanes(place), to: sum.lanes)
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
    var best = 0
    var bestScore = -Float.infinity
    for pair in 0..<layout.pairs {
      let score =
        tags[Int(network.universal[pair].rawValue)] + penn[Int(network.penn[pair].rawValue)]
        + bias[pair]
      if score > bestScore {
        best = pair
        bestScore = score
      }
    }
    return best
  }
}
