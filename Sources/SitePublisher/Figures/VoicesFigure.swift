internal import BriefingModel

/// Who says what of whom: speakers on the left, actors on the right, a line for each claim.
struct VoicesFigure {
  let claims: [ReportedClaim]

  private static let maximumRows = 14

  /// Nil where fewer than two speakers or fewer than three claims are named.
  var figure: Figure? {
    let pairs = claims.compactMap { claim -> (speaker: String, actor: String, isNamed: Bool)? in
      guard let actor = claim.actor else { return nil }
      return (claim.speaker?.name ?? "source not stated", actor.name, claim.speaker?.named == true)
    }
    let speakers = Array(unique(pairs.map(\.speaker)).prefix(Self.maximumRows))
    let actors = Array(unique(pairs.map(\.actor)).prefix(Self.maximumRows))
    guard speakers.count >= 2, pairs.count >= 3, !actors.isEmpty else { return nil }
    var drawing = HTML()
    var text: [String] = []
    for (row, speaker) in speakers.enumerated() {
      for (place, actor) in actors.enumerated() {
        let lines = pairs.filter { $0.speaker == speaker && $0.actor == actor }
        guard !lines.isEmpty else { continue }
        drawing +=
          "<line class=\"link\" x1=\"176\" y1=\"\(y(row) - 4)\" x2=\"244\" y2=\"\(y(place) - 4)\"/>\n"
        text.append(
          "\(speaker) > \(actor): \(lines.count == 1 ? "1 claim" : "\(lines.count) claims")")
      }
    }
    for (row, speaker) in speakers.enumerated() {
      drawing +=
        "<text x=\"170\" y=\"\(y(row))\" font-size=\"11\" text-anchor=\"end\">\(speaker.cut(to: 28))</text>\n"
    }
    for (row, actor) in actors.enumerated() {
      drawing += "<text x=\"250\" y=\"\(y(row))\" font-size=\"11\">\(actor.cut(to: 28))</text>\n"
    }
    return Figure(
      name: "voices", title: "Who speaks of whom",
      description: "Speakers on the left, joined to the actors of whom they speak.",
      height: 12 + max(speakers.count, actors.count) * 22, drawing: drawing,
      key: "A line stands for one claim or more.", text: text.joined(separator: "\n") + "\n")
  }

  private func y(_ row: Int) -> Int { 18 + row * 22 }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
