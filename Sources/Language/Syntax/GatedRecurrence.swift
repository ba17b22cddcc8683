/// A layer that carries what it has read along the sentence, in both directions (a quasi-recurrent
/// network with forget and output gates, Bradbury et al. 2017).
///
/// A row of gates holds, for each direction, the new content, the forget gate and the output gate
/// of its cells. All that is costly (the product with the weights) is done for all words at once;
/// along the sentence only cells are mixed, so that context of any length costs next to nothing.
package struct GatedRecurrence {
  /// The lanes of one direction's cells.
  package let lanes: Int

  /// What computes it; nil for the code below.
  var kernel = WideKernel.widest

  package init(hidden: Int) { lanes = hidden / 8 }

  /// Turns sums into gates, in place.
  package func activate(_ gates: UnsafeMutablePointer<Lane>, rows: Int) {
    if let kernel { return kernel.activate(gates, groups: rows * 2, lanes: lanes) }
    var gate = gates
    let end = gates + rows * lanes * 6
    while gate < end {
      let content = gate + lanes
      while gate < content {
        gate.pointee = gate.pointee.softStep
        gate += 1
      }
      let last = content + 2 * lanes
      while gate < last {
        gate.pointee = gate.pointee.gate
        gate += 1
      }
    }
  }

  /// Adds what each word's cells put out to `states`, and keeps the cells where training needs them.
  ///
  /// Both kinds of output row are two directions wide.
  package func add(
    _ gates: UnsafePointer<Lane>, count: Int,
    to states: UnsafeMutablePointer<Lane>, cells: UnsafeMutablePointer<Lane>
  ) {
    if let kernel {
      return kernel.carry(gates, count: count, lanes: lanes, to: states, cells: cells)
    }
    for direction in 0..<2 {
      var step = 0
      while step < count {
        let word = direction == 0 ? step : count - 1 - step
        let before = direction == 0 ? word - 1 : word + 1
        let row = gates + (word * 6 + direction * 3) * lanes
        let place = (word * 2 + direction) * lanes
        let last = step == 0 ? nil : cells + (before * 2 + direction) * lanes
        mix(row, last, cells + place, states + place)
        step += 1
      }
    }
  }

  private func mix(
    _ row: UnsafePointer<Lane>, _ last: UnsafeMutablePointer<Lane>?,
    _ cells: UnsafeMutablePointer<Lane>, _ states: UnsafeMutablePointer<Lane>
  ) {
    var lane = 0
    while lane < lanes {
      let content = row[lane]
      let before = last.map { $0[lane] } ?? Lane()
      let cell = content + row[lanes + lane] * (before - content)
      cells[lane] = cell
      states[lane] = states[lane] + row[2 * lanes + lane] * cell
      lane &+= 1
    }
  }
}
