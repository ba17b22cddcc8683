internal import BriefingModel
internal import MarkdownTree

/// Turns an edition's Markdown into the text of its page: anchors, citations that open in place,
/// tables, links led from where the page stands.
struct EditionMarkup: Sendable {
  let edition: Edition
  let index: SiteIndex

  /// The HTML for a page at an address; links of the Markdown count from the edition's own page.
  func html(_ markdown: String, at here: SiteAddress) throws(MarkdownError) -> HTML {
    let document = try MarkdownDocument(parsing: markdown)
    let anchors = AnchorFinder(claims: edition.reportedClaims).anchors(in: document.blocks)
    let home = SiteAddress.edition(edition.date)
    let index = index
    let figures = FigureDrawer(edition: edition, index: index)
    let style = HTMLStyle(
      fencedBlock: { info, text in figures.html(info: info, text: text) },
      destination: { Self.destination($0, from: home, to: here) },
      linkClass: { $0.contains("articles/") ? "cite" : nil },
      identifier: { anchors[$0.lines.lowerBound] },
      supplement: { Self.evidence(of: $0, home: home, here: here, index: index)?.string })
    return HTML(made: document.html(style))
  }

  /// A link of the Markdown, as it must read on a page elsewhere.
  private static func destination(
    _ link: String, from home: SiteAddress, to here: SiteAddress
  ) -> String? {
    guard case .inside = LinkAddress(link) else { return link }
    guard let (place, rest) = home.resolving(link) else { return nil }
    if place == home && here != home && rest.hasPrefix("#") { return rest }
    return here == home && place == home
      ? (rest.isEmpty ? "./" : rest) : here.wayToRoot + place.path + rest
  }

  /// The cited sentences of a block, folded away: a reader opens them without leaving the line.
  private static func evidence(
    of block: MarkdownBlock, home: SiteAddress, here: SiteAddress, index: SiteIndex
  ) -> HTML? {
    var seen: Set<String> = []
    var lines = HTML()
    for link in block.links where seen.insert(link.destination).inserted {
      guard let (place, rest) = home.resolving(link.destination), rest.hasPrefix("#s"),
        let number = Int(rest.dropFirst(2)), place.path.hasPrefix("articles/"),
        let sentence = index.sentence(number, of: String(place.path.dropFirst(9).dropLast()))
      else { continue }
      let address = here.link(to: place, fragment: "s\(number)")
      lines +=
        "<p><a class=\"cite\" href=\"\(address: address)\">\(link.text)</a> <q><bdi>\(sentence.cut(to: 400))</bdi></q></p>\n"
    }
    guard !lines.buffer.bytes.isEmpty else { return nil }
    return "<details class=\"evidence\"><summary>Cited text</summary>\n\(lines)</details>\n"
  }
}
