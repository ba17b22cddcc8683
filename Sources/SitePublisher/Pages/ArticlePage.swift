internal import BriefingModel
internal import MarkdownTree

/// The page of an article: where it comes from, and the sentences that editions cite, in place.
struct ArticlePage: Sendable {
  let article: ArticleRow
  let index: SiteIndex
  let settings: SiteSettings

  private var source: SourceEntry { article.source }
  private var here: SiteAddress { .article(source.article) }
  private var parts: PageParts { PageParts(index: index, here: here) }

  func page() -> Page {
    let title = source.title ?? source.firstWords
    let shownTitle: HTML =
      source.title == nil ? "<q><bdi>\(title)</bdi></q>" : "<bdi>\(title)</bdi>"
    var main: HTML = "<article>\n<h1>\(shownTitle)</h1>\n\(provenance)"
    main += "<h2 id=\"sentences\">Cited sentences</h2>\n\(sentences)"
    let claims = index.claims(citing: source.article)
    if !claims.isEmpty {
      let entries = parts.claims(claims, leadsHere: true)
      main += "<h2 id=\"claims\">Claims that stand on it</h2>\n\(entries)"
    }
    main += sameStory
    main += "</article>\n"
    return Page(
      address: here, title: title.isEmpty ? "Article \(source.article)" : title.cut(to: 120),
      description: "Where this article comes from, and its sentences that editions cite.",
      main: main, rank: .leaf)
  }

  private var provenance: HTML {
    var rows: [(String, HTML)] = [
      ("Publisher", given(source.outlet)), ("Author", given(source.author)),
      ("Published", given(source.published, basis: source.publishedBasis)),
      ("Address", address), ("File", "<code>\(source.path)</code>"),
      ("SHA-256", "<code>\(source.sha256)</code>"),
      ("Taken in", "<time datetime=\"\(source.retrieved)\">\(source.retrieved)</time>"),
      ("Language", "\(source.language)\(source.analysed ? "" : ", not analysed")"),
      ("Reliability", "\(source.reliability): \(source.reliabilityReason)"),
      ("Editions", article.editions.map { parts.edition($0) }.joined(separator: ", ")),
    ]
    if !source.descriptor.isEmpty { rows.append(("Bearing on quality", "\(source.descriptor)")) }
    if !source.removed.isEmpty {
      let removed = source.removed.map {
        "<q><bdi>\($0.text.cut(to: 120))</bdi></q> (\($0.reason))" as HTML
      }
      rows.append(("Removed as page furniture", removed.joined(separator: "; ")))
    }
    let lines = rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTML }
    return "<dl class=\"facts\">\n\(lines.joined())</dl>\n"
  }

  /// The articles next to it on the event, of whichever edition; nothing where there are none.
  private var sameStory: HTML {
    let keys = source.story.map { index.neighbours(of: source.article, inStory: $0) } ?? []
    let others = keys.filter { $0 != source.article }.compactMap { index.article($0) }
    guard !others.isEmpty else { return "" }
    let lines = others.map { other -> HTML in
      let entry = other.source
      let name = parts.link(.article(entry.article), (entry.title ?? entry.firstWords).cut(to: 120))
      let outlet = entry.outlet.map { ", <bdi>\($0)</bdi>" as HTML } ?? ""
      let edition = other.editions.first.map { " (\(parts.edition($0)))" as HTML } ?? ""
      return "<li>\(name)\(outlet)\(edition)</li>\n"
    }
    return "<h2 id=\"story\">Same story</h2>\n<ul>\n\(lines.joined())</ul>\n"
  }

  private func given(_ value: String?, basis: String? = nil) -> HTML {
    guard let value else { return "not given" }
    return basis.map { "<bdi>\(value)</bdi> (\($0))" } ?? "<bdi>\(value)</bdi>"
  }

  private var address: HTML {
    guard let url = source.url else { return "not given" }
    guard case .outside = LinkAddress(url) else { return "<bdi>\(url)</bdi>" }
    return "<a href=\"\(address: url)\" rel=\"noreferrer\"><bdi>\(url)</bdi></a>"
  }

  /// Every number has its anchor, so that a citation always finds its place.
  private var sentences: HTML {
    var html: HTML = "<div class=\"sentences\">\n"
    var missing: [Int] = []
    let shown = Dictionary(article.shown.map { ($0.number, $0.text) }, uniquingKeysWith: { $1 })
    let numbers = min(article.count, Self.maximumSentences)
    for number in 1...max(1, numbers) {
      guard let text = shown[number] else {
        missing.append(number)
        continue
      }
      html += omitted(missing)
      missing = []
      html +=
        "<p id=\"s\(number)\"><a class=\"number\" href=\"#s\(number)\">\(number)</a> <bdi>\(excerpt(text))</bdi></p>\n"
    }
    html += omitted(missing)
    html += "</div>\n"
    return html
  }

  private static let maximumSentences = 20_000

  private func omitted(_ numbers: [Int]) -> HTML {
    guard let first = numbers.first, let last = numbers.last else { return "" }
    let anchors = numbers.map { "<span id=\"s\($0)\"></span>" as HTML }.joined()
    let range = first == last ? "\(first)" : "\(first)–\(last)"
    return
      "<p class=\"omitted\">\(anchors)<span class=\"number\">\(range)</span> not cited, not shown</p>\n"
  }

  /// A cited sentence, cut after some words unless the publisher's licence allows all.
  private func excerpt(_ text: String) -> String {
    if let outlet = source.outlet, settings.fullTextOutlets.contains(outlet) { return text }
    let most = 20 * settings.excerptWords
    guard text.utf8.count(where: { $0 == UInt8(ascii: " ") }) >= settings.excerptWords else {
      return text.cut(to: most)
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return (words.prefix(settings.excerptWords).joined(separator: " ") + " …").cut(to: most)
  }
}
