public import BriefingModel

/// Why a judgement, claim or disagreement of an edition stands, as plain text.
///
/// The chain is printed from the top down: what is said, the rules applied, the claims, the reports,
/// the sentences of the articles, the ratings, and what would change it.
public struct Explanation: Sendable {
  private let edition: Edition
  private let sentences: [String: String]

  /// Explains an edition.
  public init(edition: Edition) {
    self.edition = edition
    let all = edition.sources.items.flatMap { source in
      source.sentences.map { ("\(source.article)#\($0.number)", $0.text) }
    }
    sentences = Dictionary(all) { first, _ in first }
  }

  /// The chain behind a label ("J1", "D2"), a claim's number ("3") or a lasting identifier; nil if
  /// the edition has none such.
  ///
  /// - Parameter width: the columns that lines are broken at, their indent kept; nil breaks none.
  public func text(for id: String, width: Int?) -> String? {
    guard let text = text(for: id) else { return nil }
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Self.wrapped(String($0), columns: min(200, max(60, width)))
    }.joined(separator: "\n")
  }

  private static func wrapped(_ line: String, columns: Int) -> String {
    guard DisplayWidth.columns(line) > columns else { return line }
    let indent = String(line.prefix { $0 == " " })
    let lines = TerminalLine.wrap(line, columns: columns - indent.count - 2)
    return lines.enumerated().map { ($0 == 0 ? indent : indent + "  ") + $1 }
      .joined(separator: "\n")
  }

  private func text(for id: String) -> String? {
    if let judgement = edition.judgements.items.first(where: { [$0.label, $0.id].contains(id) }) {
      return text(judgement)
    }
    if let item = edition.disagreements.items.first(where: { [$0.label, $0.id].contains(id) }) {
      return text(item)
    }
    return edition.reportedClaims.first { $0.id == id || String($0.number) == id }
      .map { text($0, indent: "") }
  }

  /// Every label and identifier that can be explained, in the order of the edition.
  public var identifiers: [String] {
    edition.judgements.items.map(\.label) + edition.disagreements.items.map(\.label)
      + edition.reportedClaims.map(\.id)
  }

  private func text(_ judgement: Judgement) -> String {
    var lines = ["\(judgement.label)  \(judgement.statement.text)"]
    lines.append("  Likelihood: \(judgement.likelihood ?? "no estimate")")
    lines.append("  Confidence: \(judgement.confidence ?? "not rated")")
    lines += judgement.confidenceReason.map { "    \($0.text)" }
    lines.append("  Change: \(judgement.change.rawValue)")
    lines += judgement.changeReason.map { "    \($0.text)" }
    lines.append("  Rules: \(judgement.rules.joined(separator: ", "))")
    lines.append("  Basis:")
    lines += judgement.basis.map { "    \($0.text)" }
    let claims = edition.reportedClaims.filter { judgement.claims.contains($0.id) }
    if !claims.isEmpty { lines.append("  Claims:") }
    var text = lines.joined(separator: "\n") + "\n"
    text += claims.map { self.text($0, indent: "    ") }.joined()
    return text + wouldChange(judgement.label)
  }

  private func text(_ item: Disagreement) -> String {
    var text = "\(item.label)  \(item.about) (\(item.grade.rawValue))\n"
    for account in item.accounts {
      text += "  \(account.speakerText): \(account.sentence.text)\n"
      text += quoted(account.sentence.citations, indent: "    ")
    }
    text += item.notes.map { "  \($0.text)\n" }.joined()
    return text + wouldChange(item.label)
  }

  private func text(_ claim: ReportedClaim, indent: String) -> String {
    var text = "\(indent)\(claim.number). \(claim.heading) [\(claim.id)]\n"
    text += claim.sentences.map { "\(indent)  \($0.text)\n" }.joined()
    text += "\(indent)  Speaker: \(speaker(claim)); hearsay depth \(claim.depth)\n"
    text += "\(indent)  Rating: \(claim.reliability)\(claim.credibility): \(claim.ratingReason)\n"
    if !claim.rules.isEmpty {
      text += "\(indent)  Rules: \(claim.rules.joined(separator: ", "))\n"
    }
    if !claim.disputes.isEmpty {
      text += "\(indent)  Disputed: \(claim.disputes.joined(separator: ", "))\n"
    }
    for report in claim.reports {
      text += "\(indent)  Report in \(report.label ?? report.article)"
      text += " (\(report.outlet ?? "publisher not given"), edition \(report.edition)):\n"
      for number in report.sentences {
        let words = sentences["\(report.article)#\(number)"] ?? "(in an earlier edition)"
        text += "\(indent)    s\(number): \(words)\n"
      }
    }
    return text
  }

  private func speaker(_ claim: ReportedClaim) -> String {
    guard let speaker = claim.speaker else {
      return claim.depth == 9 ? "not stated" : "the article itself"
    }
    return ([speaker.name, speaker.role].compactMap { $0 } + speaker.affiliation)
      .joined(separator: ", ")
  }

  private func quoted(_ citations: [Citation], indent: String) -> String {
    citations.compactMap { citation in
      citation.sentence.flatMap { sentences["\(citation.article)#\($0)"] }
        .map { "\(indent)\(citation.label): \($0)\n" }
    }.joined()
  }

  private func wouldChange(_ label: String) -> String {
    let signposts = edition.signposts.items.filter { $0.reopens.contains(label) }
    guard !signposts.isEmpty else { return "" }
    return "  What would change it:\n" + signposts.map { "    \($0.sentence.text)\n" }.joined()
  }
}
