internal import MarkdownTree

/// R68: There is no raw HTML, and links are http, https or site-relative.
///
/// Why: Article text is hostile until proven otherwise.
/// A breach: a link to javascript:.
/// To mend it: escape the text.
struct Rule68NoRawHTML: HouseRule {
  let number = "R68"
  let summary = "There is no raw HTML, and links are http, https or site-relative."
  let level = RuleLevel.must
  let remedy = "let the template escape the text"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    var found = rawHTML(in: edition.document.blocks).map {
      breach("raw HTML", at: $0, of: edition)
    }
    for link in edition.document.links where !isAllowed(link.destination) {
      found.append(
        breach("a link to '\(link.destination)'", at: link.line, of: edition, sentence: link.text))
    }
    return found
  }

  private func isAllowed(_ destination: String) -> Bool {
    let lower = destination.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return true }
    let scheme = lower.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    return scheme.endIndex == lower.endIndex || lower[scheme.endIndex] != ":"
  }

  /// The lines of raw HTML blocks and runs.
  private func rawHTML(in blocks: [MarkdownBlock]) -> [Int] {
    blocks.flatMap { block -> [Int] in
      switch block.content {
      case .html: [block.lines.lowerBound]
      case .quote(let inner): rawHTML(in: inner)
      case .list(let list): list.items.flatMap { rawHTML(in: $0.blocks) }
      default: rawHTML(in: block.inlines)
      }
    }
  }

  private func rawHTML(in inlines: [MarkdownInline]) -> [Int] {
    inlines.flatMap { inline -> [Int] in
      if case .html = inline.content { return [inline.line] }
      return rawHTML(in: inline.children)
    }
  }
}
