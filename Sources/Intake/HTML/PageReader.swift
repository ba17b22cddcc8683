internal import BriefingModel

/// Reads an article from a web page.
struct PageReader {
  /// Bounds on what is handed to the tree builder.
  let limits: IntakeLimits

  /// The article of a page, or of a piece of markup.
  func read(_ source: ArticleSource) -> IntakeResult {
    let page = PageStripper.strip(source.decoded.bytes, limits: limits)
    let tree = GumboParser.tree(of: page.bytes)
    let metadata = PageMetadata(head: page.head, tree: tree, times: page.times)
    let map = SourceMap(source: source.decoded.bytes, runs: page.runs)
    let extracted = PageExtractor.extract(tree, metadata: metadata, source: map)
    var dates = DateCandidates(given: source.given, path: source.path)
    for found in metadata.dates { dates.add(found.date, basis: found.basis, rank: found.rank) }
    if let url = metadata.url { dates.add(address: url) }
    if let date = extracted.published { dates.add(date, basis: "date line", rank: .visible) }
    var agency: String?
    for paragraph in extracted.text.split(separator: "\n", maxSplits: 6).prefix(5) {
      guard let dateline = Dateline.read(String(paragraph)) else { continue }
      agency = agency ?? dateline.agency
      if let date = dateline.date { dates.add(date, basis: "dateline", rank: .inText) }
    }
    var result = ArticleBuilder.finish(
      source, text: extracted.text, removed: extracted.removed, dates: dates,
      facts: GivenFacts(
        outlet: metadata.outlet, title: metadata.title,
        author: metadata.author ?? extracted.author, url: metadata.url),
      agency: agency ?? metadata.author.flatMap(AgencyCredit.agency(named:)),
      declaredLanguage: metadata.language ?? source.given.language)
    if page.isCut {
      result.diagnostics.insert(.pageCut(source.path, limit: limits.pageBytes), at: 0)
    }
    return result
  }
}
