internal import BriefingModel
internal import MarkdownTree

/// Draws the fenced blocks of an edition: tables as HTML, figures as SVG with their text beneath.
struct FigureDrawer: Sendable {
  private let figures: [String: Figure]

  init(claims: [ReportedClaim], timeline: [TimelineEntry], stateNames: [String: String]) {
    let drawn = [
      LocatorMap(claims: claims, events: timeline, names: stateNames).figure,
      ThreatMatrix(claims: claims, names: stateNames).figure,
      TimelineFigure(entries: timeline).figure,
      VoicesFigure(claims: claims).figure,
    ]
    figures = Dictionary(
      drawn.compactMap { $0.map { ($0.name, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// HTML for a fenced block; nil for one that is neither a table nor a figure.
  func html(info: String, text: String) -> HTML? {
    let words = info.split(separator: " ")
    switch words.first {
    case "table": return TextTable(text).html
    case "figure":
      if let figure = words.dropFirst().first.flatMap({ figures[String($0)] }) {
        return figure.html
      }
      return "<figure><pre class=\"figure-text\">\(text)</pre></figure>\n"
    default: return nil
    }
  }

  /// The document with the figures that say something and that its author did not place, behind
  /// the heading of their part. The order of parts is fixed (R1).
  func placed(in document: MarkdownDocument) -> MarkdownDocument {
    var document = document
    let placed = Set(document.blocks.compactMap(Self.figureName))
    var blocks: [MarkdownBlock] = []
    var part = 0
    for block in document.blocks {
      blocks.append(block)
      guard case .heading(2, _) = block.content else { continue }
      part += 1
      for name in Self.places[part] ?? [] where !placed.contains(name) {
        guard let figure = figures[name] else { continue }
        blocks.append(
          MarkdownBlock(.code(info: "figure \(name)", text: figure.text), lines: block.lines))
      }
    }
    document.blocks = blocks
    return document
  }

  private static let places = [6: ["locator-map", "threat-matrix", "voices"], 7: ["timeline"]]

  private static func figureName(_ block: MarkdownBlock) -> String? {
    guard case .code(let info, _) = block.content, info.hasPrefix("figure ") else { return nil }
    return String(info.dropFirst(7))
  }
}
