internal import BriefingModel

/// The printed form of findings.
struct FindingsText: Sendable {
  let format: AnalyzeCommand.Format

  /// What stands before the first.
  var opening: String { format == .json ? "[" : "" }
  /// What stands between two.
  var separator: String {
    switch format {
    case .json: ",\n"
    case .ndjson: ""
    case .text: "\n"
    }
  }
  /// What stands after the last.
  var closing: String { format == .json ? "]\n" : "" }

  /// One article's findings.
  func bytes(of findings: Findings) -> [UInt8] {
    switch format {
    case .json: Array(JSONWriter.string(findings).utf8)
    case .ndjson: Array((JSONWriter.string(findings) + "\n").utf8)
    case .text: Array(listing(findings).utf8)
    }
  }

  /// The claims under their sentences, for reading.
  private func listing(_ findings: Findings) -> String {
    let names = Dictionary(
      (findings.entities.map { ($0.id, $0.name) } + findings.sources.map { ($0.id, $0.name) })
    ) { first, _ in first }
    let scalars = Array(findings.article.text.unicodeScalars)
    var text = "\(findings.article.title ?? findings.article.path)\n"
    for sentence in findings.sentences {
      let words = Self.text(scalars, sentence.start, sentence.end)
      text += "\ns\(sentence.n)  \(words)\n"
      for claim in findings.claims where claim.sentence == sentence.n {
        text += line(claim, names)
      }
    }
    for dispute in findings.disputes {
      text += "\ndispute (\(dispute.grade.rawValue)): \(dispute.about)\n"
    }
    return text
  }

  private func line(_ claim: Claim, _ names: [String: String]) -> String {
    let speaker = claim.source.map { names[$0] ?? $0 } ?? "the article"
    let cue = claim.cue.map { " [\($0)]" } ?? ""
    let rule = claim.rule.map { " {\($0)}" } ?? ""
    var text = "    \(speaker)\(cue), depth \(claim.depth)\(rule): \(claim.text)\n"
    for relation in claim.relations {
      let actor = relation.actor.map { names[$0] ?? $0 } ?? "?"
      let target = relation.target.map { names[$0] ?? $0 } ?? "?"
      text += "      \(relation.type.rawValue): \(actor) → \(target)\n"
    }
    return text
  }

  private static func text(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
    guard start >= 0, end <= scalars.count, start < end else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
