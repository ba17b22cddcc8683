internal import BriefingModel

/// Draws the fenced blocks of an edition: tables as HTML, figures as SVG with their text beneath.
struct FigureDrawer: Sendable {
  let edition: Edition
  let index: SiteIndex

  /// HTML for a fenced block; nil for one that is neither a table nor a figure.
  func html(info: String, text: String) -> String? {
    let words = info.split(separator: " ")
    switch words.first {
    case "table": return TextTable(text).html.string
    case "figure":
      let caption: HTML = "<figcaption><pre class=\"figure-text\">\(text)</pre></figcaption>"
      return ("<figure>\(caption)</figure>" as HTML).string
    default: return nil
    }
  }
}
