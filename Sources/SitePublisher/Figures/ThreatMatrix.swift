internal import BriefingModel

/// Actors by states: a mark for the gravest kind of claim, filled where a named speaker stands
/// behind one, and a link to it.
struct ThreatMatrix {
  let claims: [ReportedClaim]
  let names: [String: String]

  private struct Cell {
    let claim: ReportedClaim
    let isNamed: Bool
    let count: Int
  }

  private static let maximumRows = 12
  private static let maximumColumns = 7

  /// Nil where there are not at least two states or two actors to set against each other.
  var figure: Figure? {
    let relevant = claims.filter {
      $0.actor != nil && !$0.negated && !$0.states.isEmpty && Self.rank($0.type) > 0
    }
    let actors = Self.mostNamed(relevant.compactMap { $0.actor?.id }, limit: Self.maximumRows)
    let states = Self.mostNamed(relevant.flatMap(\.states), limit: Self.maximumColumns)
    guard !actors.isEmpty, !states.isEmpty, actors.count + states.count > 2 else { return nil }
    var drawing = columnHeads(states)
    var text: [String] = []
    for (row, actor) in actors.enumerated() {
      let name = relevant.first { $0.actor?.id == actor }?.actor?.name ?? actor
      let y = 36 + row * 28
      drawing +=
        "<line class=\"rule\" x1=\"0\" x2=\"\(Figure.width)\" y1=\"\(y - 18)\" y2=\"\(y - 18)\"/>\n"
      drawing += "<text x=\"0\" y=\"\(y)\" font-size=\"13\">\(name.cut(to: 22))</text>\n"
      for (column, state) in states.enumerated() {
        guard let cell = cell(relevant, actor, state) else { continue }
        drawing += mark(cell, x: Self.x(column, of: states.count), y: y - 4)
        let support = cell.isNamed ? "named speaker" : "no named speaker"
        text.append(
          "\(name) > \(names[state] ?? state): \(cell.claim.type.rawValue), \(support), claim \(cell.claim.number)"
        )
      }
    }
    return Figure(
      name: "threat-matrix", title: "Who is said to threaten whom",
      description: "Actors in rows, states in columns, a mark where an article reports a claim.",
      height: 30 + actors.count * 28, drawing: drawing, key: Self.key,
      text: text.joined(separator: "\n") + "\n")
  }

  private static let key =
    "Square: attack or clash. Circle: threat or plot. Diamond: presence, movement or activity. Filled: a named speaker says so; open: none does."

  /// Names where they fit, else codes.
  private func columnHeads(_ states: [String]) -> HTML {
    let heads = states.map { names[$0] ?? $0 }
    let fit = heads.allSatisfy { $0.count * 13 / 2 < Self.step(states.count) }
    return (fit ? heads : states).enumerated().map { column, head -> HTML in
      "<text class=\"quiet\" x=\"\(Self.x(column, of: states.count))\" y=\"12\" font-size=\"12\" text-anchor=\"middle\">\(head)</text>\n"
    }.joined()
  }

  /// From one column to the next: the fewer, the wider.
  private static func step(_ columns: Int) -> Int { min(88, 250 / max(1, columns)) }

  private static func x(_ column: Int, of columns: Int) -> Int {
    164 + step(columns) / 2 + column * step(columns)
  }

  private func cell(_ claims: [ReportedClaim], _ actor: String, _ state: String) -> Cell? {
    let here = claims.filter { $0.actor?.id == actor && $0.states.contains(state) }
    let gravest = here.max { left, right in
      (Self.rank(left.type), right.number) < (Self.rank(right.type), left.number)
    }
    return gravest.map { claim in
      Cell(
        claim: claim, isNamed: here.contains { $0.speaker?.named == true }, count: here.count)
    }
  }

  private func mark(_ cell: Cell, x: Int, y: Int) -> HTML {
    let style: HTML = cell.isNamed ? "mark" : "open"
    let shape: HTML =
      switch Self.rank(cell.claim.type) {
      case 3: "<rect class=\"\(style)\" x=\"\(x - 6)\" y=\"\(y - 6)\" width=\"12\" height=\"12\"/>"
      case 2: "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"7\"/>"
      default: "<path class=\"\(style)\" d=\"M\(x) \(y - 8)l8 8-8 8-8-8z\"/>"
      }
    return
      "<a href=\"#\(cell.claim.id)\" aria-label=\"Claim \(cell.claim.number), \(cell.claim.type.rawValue)\">\(shape)</a>\n"
  }

  /// How grave a kind of claim is, from 1; 0 for one that is about no threat.
  static func rank(_ type: ClaimType) -> Int {
    switch type {
    case .attack, .clash: 3
    case .plot, .threat: 2
    case .presence, .movement, .activity: 1
    default: 0
    }
  }

  /// The most named first; ties in order of first naming.
  private static func mostNamed(_ names: [String], limit: Int) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for name in names {
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    let sorted = order.enumerated().sorted { left, right in
      (counts[right.element] ?? 0, left.offset) < (counts[left.element] ?? 0, right.offset)
    }
    return sorted.prefix(limit).map(\.element)
  }
}
