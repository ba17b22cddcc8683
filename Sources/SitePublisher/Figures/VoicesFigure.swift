internal import BriefingModel

/// Who speaks of whom: speakers on the left, actors on the right, a line for the claims of one about
/// the other.
struct VoicesFigure {
  let claims: [ReportedClaim]

  private struct Bond {
    let speaker: Int
    let actor: Int
    let count: Int
    let isNamed: Bool
  }

  private static let maximumRows = 14
  private static let rowHeight = 24

  /// Nil where fewer than two speakers or fewer than three claims are named.
  var figure: Figure? {
    let pairs = claims.compactMap { claim -> (speaker: String, actor: String, isNamed: Bool)? in
      guard let actor = claim.actor else { return nil }
      return (claim.speaker?.name ?? "source not stated", actor.name, claim.speaker?.named == true)
    }
    // Only whom the speakers that fit speak of, and of these only who speaks of those that fit: a
    // name without a line says nothing.
    let foremost = Set(unique(pairs.map(\.speaker)).prefix(Self.maximumRows))
    let heard = pairs.filter { foremost.contains($0.speaker) }
    let actors = Array(unique(heard.map(\.actor)).prefix(Self.maximumRows))
    let speakers = unique(heard.filter { actors.contains($0.actor) }.map(\.speaker))
    guard speakers.count >= 2, pairs.count >= 3, !actors.isEmpty else { return nil }
    var bonds: [Bond] = []
    for (row, speaker) in speakers.enumerated() {
      for (place, actor) in actors.enumerated() {
        let here = pairs.filter { $0.speaker == speaker && $0.actor == actor }
        guard let first = here.first else { continue }
        bonds.append(
          Bond(speaker: row, actor: place, count: here.count, isNamed: first.isNamed))
      }
    }
    let text = bonds.map { bond in
      "\(speakers[bond.speaker]) > \(actors[bond.actor]): \(bond.count == 1 ? "1 claim" : "\(bond.count) claims")"
    }
    return Figure(
      name: "voices", title: "Who speaks of whom",
      description: "Speakers on the left, joined to the actors of whom they speak.",
      height: 8 + max(speakers.count, actors.count) * Self.rowHeight,
      drawing: drawing(speakers, actors, bonds),
      key:
        "A line joins a speaker to an actor in a claim; the thicker, the more claims. Broken: the speaker is not named.",
      text: text.joined(separator: "\n") + "\n")
  }

  private func drawing(_ speakers: [String], _ actors: [String], _ bonds: [Bond]) -> HTML {
    let rows = max(speakers.count, actors.count)
    let left = speakers.indices.map { Self.height($0, of: speakers.count, rows: rows) }
    let right = places(of: actors.count, beside: left, bonds, rows: rows)
    var html = HTML()
    for bond in bonds {
      let from = left[bond.speaker] - 4
      let to = right[bond.actor] - 4
      let style: HTML = bond.isNamed ? "link" : "link broken"
      html +=
        "<path class=\"\(style)\" stroke-width=\"\(min(bond.count, 5))\" d=\"M176 \(from)C214 \(from) 206 \(to) 244 \(to)\"/>\n"
    }
    for (name, y) in zip(speakers, left) {
      html +=
        "<text x=\"170\" y=\"\(y)\" font-size=\"13\" text-anchor=\"end\">\(name.cut(to: 22))</text>\n"
    }
    for (name, y) in zip(actors, right) {
      html += "<text x=\"250\" y=\"\(y)\" font-size=\"13\">\(name.cut(to: 22))</text>\n"
    }
    return html
  }

  /// Where the actors stand: each beside those who speak of it, so that few lines cross.
  private func places(of count: Int, beside left: [Int], _ bonds: [Bond], rows: Int) -> [Int] {
    let order = (0..<count).sorted { first, second in
      (middle(first, left, bonds), first) < (middle(second, left, bonds), second)
    }
    var places = [Int](repeating: 0, count: count)
    for (row, actor) in order.enumerated() {
      places[actor] = Self.height(row, of: count, rows: rows)
    }
    return places
  }

  private func middle(_ actor: Int, _ left: [Int], _ bonds: [Bond]) -> Int {
    let heights = bonds.filter { $0.actor == actor }.map { left[$0.speaker] }
    return heights.isEmpty ? 0 : heights.reduce(0, +) / heights.count
  }

  /// The line of text of a row, the rows of a side spread over the whole figure.
  private static func height(_ row: Int, of count: Int, rows: Int) -> Int {
    12 + rowHeight * rows * (2 * row + 1) / (2 * max(1, count)) - 4
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
