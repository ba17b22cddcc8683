internal import Language

/// The way back through a `GatedRecurrence`.
struct RecurrenceGradient {
  let lanes: Int

  init(hidden: Int) { lanes = hidden / 8 }

  /// Fills `slopes` with the gradients of the sums before `gates`, given those of what was put out.
  func fill(
    _ slopes: UnsafeMutablePointer<Lane>, gates: UnsafePointer<Lane>,
    cells: UnsafePointer<Lane>, outputs: UnsafePointer<Lane>, count: Int,
    carry: UnsafeMutablePointer<Lane>
  ) {
    for direction in 0..<2 {
      for lane in 0..<lanes { carry[lane] = Lane() }
      for step in stride(from: count - 1, through: 0, by: -1) {
        let word = direction == 0 ? step : count - 1 - step
        let before = direction == 0 ? word - 1 : word + 1
        let row = (word * 6 + direction * 3) * lanes
        let place = (word * 2 + direction) * lanes
        let last = step == 0 ? nil : cells + (before * 2 + direction) * lanes
        back(slopes + row, gates + row, cells + place, last, outputs + place, carry)
      }
    }
  }

  private func back(
    _ slopes: UnsafeMutablePointer<Lane>, _ gates: UnsafePointer<Lane>,
    _ cells: UnsafePointer<Lane>, _ last: UnsafePointer<Lane>?, _ outputs: UnsafePointer<Lane>,
    _ carry: UnsafeMutablePointer<Lane>
  ) {
    let one = Lane(repeating: 1)
    for lane in 0..<lanes {
      let (content, forget, output) = (gates[lane], gates[lanes + lane], gates[2 * lanes + lane])
      let before = last.map { $0[lane] } ?? Lane()
      let cell = carry[lane] + outputs[lane] * output
      let room = one - content.magnitude
      slopes[lane] = cell * (one - forget) * room * room
      slopes[lanes + lane] = cell * (before - content) * Self.gateSlope(forget)
      slopes[2 * lanes + lane] = outputs[lane] * cells[lane] * Self.gateSlope(output)
      carry[lane] = cell * forget
    }
  }

  private static func gateSlope(_ gate: Lane) -> Lane {
    let room = Lane(repeating: 1) - (gate + gate - Lane(repeating: 1)).magnitude
    return Lane(repeating: 0.5) * room * room
  }
}
