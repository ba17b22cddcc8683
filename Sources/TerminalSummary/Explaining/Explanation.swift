public import BriefingModel

/// Why a judgement, claim or disagreement of an edition stands, as plain text.
///
/// The chain is printed from the top down: what is said, the rules applied, the claims, the reports,
/// the sentences of the articles, the ratings, and what would change it.
public struct Explanation: Sendable {
  let edition: Edition
  let sentences: [String: String]

  /// Explains an edition.
  public init(edition: Edition) {
    self.edition = edition
    let all = edition.sources.items.flatMap { source in
      source.sentences.map {
        ("\(source.article)#\($0.number)", TerminalLine.clean($0.text))
      }
    }
    sentences = Dictionary(all) { first, _ in first }
  }

  /// The chain behind a label ("J1", "D2"), a claim's number ("3") or a lasting identifier; nil if
  /// the edition has none such.
  ///
  /// - Parameter width: the columns that lines are broken at, their indent kept; nil breaks none.
  public func text(for id: String, width: Int?) -> String? {
    guard let text = text(for: id).map({ RightToLeft.isolated(TerminalLine.disarmed($0)) }) else {
      return nil
    }
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
    // Labels are typed as they come: "j1" is J1.
    let label = id.uppercased()
    if let judgement = edition.judgements.items.first(where: { $0.label == label || $0.id == id }) {
      return text(judgement)
    }
    if let item = edition.disagreements.items.first(where: { $0.label == label || $0.id == id }) {
      return text(item)
    }
    return edition.reportedClaims.first { $0.id == id || String($0.number) == id }
      .map { text($0, indent: "") + wouldChange($0) }
  }

  /// Every label and identifier that can be explained, in the order of the edition.
  public var identifiers: [String] {
    edition.judgements.items.map(\.label) + edition.disagreements.items.map(\.label)
      + edition.reportedClaims.map(\.id)
  }
}
