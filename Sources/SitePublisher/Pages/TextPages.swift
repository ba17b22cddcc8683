internal import BriefingModel
internal import MarkdownTree

/// The pages whose text is Markdown of the theme: about, and the method with its scales.
struct TextPages: Sendable {
  let theme: SiteTheme
  let settings: SiteSettings
  /// The newest edition, whose scales are printed; nil before the first.
  let newest: Edition?

  func pages() throws(MarkdownError) -> [Page] {
    let about = try page(SiteAddress("about/"), "About this site", theme.about)
    var method = try page(SiteAddress("method/"), "Method", theme.method)
    if let newest { method.main += scales(of: newest) }
    if !settings.method.isEmpty { method.main += try html(settings.method) }
    return [about, method]
  }

  private func page(
    _ address: SiteAddress, _ title: String, _ markdown: String
  ) throws(MarkdownError) -> Page {
    Page(
      address: address, title: title, description: "\(title): \(settings.description)",
      main: try html(markdown), rank: .record)
  }

  private func html(_ markdown: String) throws(MarkdownError) -> HTML {
    let document = try MarkdownDocument(parsing: markdown)
    let anchors = AnchorFinder(claims: []).anchors(in: document.blocks)
    let style = HTMLStyle(
      fencedBlock: { info, text in info == "table" ? TextTable(text).html.buffer : nil },
      identifier: { anchors[$0.lines.lowerBound] })
    return HTML(document.markup(style))
  }

  private func scales(of edition: Edition) -> HTML {
    var html: HTML = "<h2 id=\"likelihood-words\">Likelihood words</h2>\n"
    html += "<p>Scale: \(edition.scale.name). A word stands for the whole of its range.</p>\n"
    html += table(
      ("Word", "Percent"), edition.scale.bands.map { ($0.term, "\($0.low) to \($0.high)") })
    html +=
      "<h2 id=\"reliability\">Reliability of a source</h2>\n\(key(edition.ratings.reliability))"
    html +=
      "<h2 id=\"credibility\">Credibility of a statement</h2>\n\(key(edition.ratings.credibility))"
    html +=
      "<h2 id=\"confidence\">Confidence in a judgement</h2>\n\(key(edition.ratings.confidence))"
    if let order = edition.ratings.order {
      html += "<h2 id=\"order\">Order of claims and judgements</h2>\n"
      html += "<p>Claims stand by the sum of these points, the highest first.</p>\n"
      html += table(("Points", "For"), order.map { ($0.symbol, $0.meaning) })
    }
    return html
  }

  private func key(_ entries: [KeyEntry]) -> HTML {
    table(("Sign", "Meaning"), entries.map { ($0.symbol, $0.meaning) })
  }

  private func table(_ head: (String, String), _ rows: [(String, String)]) -> HTML {
    guard !rows.isEmpty else { return "<p>None.</p>\n" }
    let lines = rows.map { "<tr><th scope=\"row\">\($0.0)</th><td>\($0.1)</td></tr>\n" as HTML }
    return
      "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"\(head.0) and \(head.1.lowercased())\"><table>\n<thead><tr><th scope=\"col\">\(head.0)</th><th scope=\"col\">\(head.1)</th></tr></thead>\n<tbody>\n\(lines.joined())</tbody>\n</table></div>\n"
  }
}
