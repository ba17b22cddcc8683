internal import BriefingModel
internal import MarkdownTree

/// Turns an edition's Markdown into the text of its page: anchors, citations that open in place,
/// tables, links led from where the page stands.
struct EditionMarkup: Sendable {
  let edition: Edition
  let index: SiteIndex

  /// The HTML for a page at an address; links of the Markdown count from the edition's own page.
  func html(_ markdown: MarkdownDocument, at here: SiteAddress) -> HTML {
    let reported = edition.reportedClaims
    let figures = FigureDrawer(
      claims: reported, timeline: edition.timeline.items, stateNames: index.stateNames)
    let document = figures.placed(in: markdown)
    let anchors = AnchorFinder(claims: reported).anchors(in: document.blocks)
    let claims = Dictionary(
      reported.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let repeating = Self.linesOfPart(3, in: document)
    let home = SiteAddress.edition(edition.date)
    let index = index
    let style = HTMLStyle(
      fencedBlock: { info, text in figures.html(info: info, text: text)?.buffer },
      destination: { Self.destination($0, from: home, to: here) },
      linkClass: { Self.leadsToArticle($0) ? "cite" : nil },
      identifier: { anchors[$0.lines.lowerBound] },
      supplement: { block in
        if repeating.contains(block.lines.lowerBound) { return nil }
        let claim = anchors[block.lines.lowerBound].flatMap { claims[$0] }
        return Self.note(on: block, claim: claim, home: home, here: here, index: index)?.buffer
      })
    return HTML(document.markup(style))
  }

  /// The lines of a part, counted from 1 (R1). What changed repeats items that bear their notes
  /// where they stand in full.
  private static func linesOfPart(_ part: Int, in document: MarkdownDocument) -> Range<Int> {
    let heads = document.blocks.filter {
      if case .heading(2, _) = $0.content { true } else { false }
    }
    guard heads.count > part else { return 0..<0 }
    return heads[part - 1].lines.lowerBound..<heads[part].lines.lowerBound
  }

  private static func leadsToArticle(_ link: String) -> Bool {
    var link = link
    let folder = "articles/".utf8
    return link.withUTF8 { link in
      link.indices.dropLast(folder.count - 1).contains { place in
        link[place] == UInt8(ascii: "a") && link[place...].starts(with: folder)
      }
    }
  }

  /// A link of the Markdown, as it must read on a page elsewhere.
  private static func destination(
    _ link: String, from home: SiteAddress, to here: SiteAddress
  ) -> String? {
    guard case .inside = LinkAddress(link) else { return link }
    // Nearly every link leads from its own page to the root and down: it reads the same there.
    if here == home, home.leadsElsewhere(link) { return link }
    guard let (place, rest) = home.resolving(link) else { return nil }
    if place == home && here != home && rest.hasPrefix("#") { return rest }
    return here == home && place == home
      ? (rest.isEmpty ? "./" : rest) : here.wayToRoot + place.path + rest
  }

  /// What stands beside a block: the rating of a claim with its reason, and the cited sentences,
  /// folded away under it, so that a reader opens them without leaving the line. A block without a
  /// rating gets a sign alone, so that the page does not say "cited text" at every paragraph.
  private static func note(
    on block: MarkdownBlock, claim: ReportedClaim?, home: SiteAddress, here: SiteAddress,
    index: SiteIndex
  ) -> HTML? {
    let rating = claim.map { claim -> HTML in
      let letters = claim.reliability + String(claim.credibility)
      return "<span class=\"rating\">\(letters)</span> \(claim.ratingReason)"
    }
    let lines = citedSentences(of: block, home: home, here: here, index: index)
    guard !lines.isEmpty else {
      return rating.map { "<p class=\"evidence\">\($0)</p>\n" }
    }
    let sign: HTML = rating ?? "<span class=\"unseen\">Cited text</span>"
    let kind: HTML = rating == nil ? "evidence sign" : "evidence"
    return
      "<details class=\"\(kind)\"><summary>\(sign)</summary>\n\(lines.joined())</details>\n"
  }

  private static func citedSentences(
    of block: MarkdownBlock, home: SiteAddress, here: SiteAddress, index: SiteIndex
  ) -> [HTML] {
    var seen: Set<String> = []
    return block.links.filter { seen.insert($0.destination).inserted }.compactMap { link in
      guard let (place, rest) = home.resolving(link.destination), rest.hasPrefix("#s"),
        let number = Int(rest.dropFirst(2)), place.path.hasPrefix("articles/"),
        let sentence = index.sentence(number, of: String(place.path.dropFirst(9).dropLast()))
      else { return nil }
      let address = here.link(to: place, fragment: "s\(number)")
      return
        "<p><a class=\"cite\" href=\"\(address: address)\">\(link.text)</a> <q><bdi>\(sentence.cut(to: 400))</bdi></q></p>\n"
    }
  }
}
