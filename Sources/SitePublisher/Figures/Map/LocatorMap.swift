internal import BriefingModel

/// Where the states are that an edition speaks of: those said to be threatened shaded whole, those
/// in which a dated event is set outlined. Nothing stands finer than a state (R74).
struct LocatorMap {
  let claims: [ReportedClaim]
  let events: [TimelineEntry]
  let names: [String: String]

  private struct Threatened {
    let iso3: String
    let claims: [ReportedClaim]
  }

  /// Nil where no state is said to be threatened, or none of them has a place in the table.
  var figure: Figure? {
    let threatened = threatened
    let outlines = Outlines.shipped
    let framing = threatened.flatMap { outlines[$0.iso3]?.framing ?? [] }
    guard !framing.isEmpty else { return nil }
    let view = MapView(holding: framing)
    let shapes = outlines.states.filter { !$0.isPoint }.compactMap { PaperShape($0, in: view) }
    let placed = eventStates(outside: Set(threatened.map(\.iso3)))
    let drawing = MapDrawing(
      view: view, shapes: shapes, names: names,
      shaded: threatened.map { ($0.iso3, $0.claims[0]) }, outlined: placed)
    return Figure(
      name: "locator-map", title: "Where the states are",
      description: threatened.count == 1
        ? "A map of the region with the state that is said to be threatened shaded."
        : "A map with the \(threatened.count) states that are said to be threatened shaded.",
      height: Int(view.height), drawing: drawing.html,
      key: Self.key(hasRings: drawing.hasRings, hasOutlined: drawing.hasOutlined),
      text: text(threatened, placed), viewWidth: Int(MapView.width))
  }

  private static func key(hasRings: Bool, hasOutlined: Bool) -> String {
    var key =
      "Shaded: a state that an article says is threatened; the whole state, for no place in it is meant."
    if hasRings { key += " Ring: the same, of a state too small to shade." }
    if hasOutlined {
      key += " Dark outline: a dated event is set there, and no threat to the state."
    }
    return key + " Outlines: Natural Earth."
  }

  /// The states in order of their first claim, with the claims that say so.
  private var threatened: [Threatened] {
    let saying = claims.filter { !$0.negated && $0.actor != nil && ThreatMatrix.rank($0.type) > 0 }
    var order: [String] = []
    for state in saying.flatMap(\.states) where !order.contains(state) { order.append(state) }
    return order.map { state in
      Threatened(iso3: state, claims: saying.filter { $0.states.contains(state) })
    }
  }

  private func eventStates(outside threatened: Set<String>) -> [String] {
    Set(events.compactMap(\.iso3)).subtracting(threatened).sorted()
  }

  private func text(_ threatened: [Threatened], _ placed: [String]) -> String {
    let lines = threatened.map { state in
      var actors: [String] = []
      for name in state.claims.compactMap(\.actor?.name) where !actors.contains(name) {
        actors.append(name)
      }
      let numbers = state.claims.map { String($0.number) }.joined(separator: ", ")
      let claims = state.claims.count == 1 ? "claim" : "claims"
      return
        "\(name(state.iso3)): said to be threatened by \(actors.joined(separator: ", ")) (\(claims) \(numbers))"
    }
    let others = placed.map { "\(name($0)): a dated event is set there" }
    return (lines + others).joined(separator: "\n") + "\n"
  }

  private func name(_ iso3: String) -> String { names[iso3] ?? iso3 }
}
