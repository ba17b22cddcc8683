internal import BriefingModel

extension ArticleReader {
  /// The articles of a feed in XML, one an item.
  func readFeed(_ source: ArticleSource) -> IntakeResult {
    guard let feed = Feed.read(xml: source.decoded.bytes) else {
      return IntakeResult(diagnostics: [.badFeed(source.path)])
    }
    return articles(of: feed, path: source.path, given: source.given)
  }

  /// The articles of a feed's items.
  func articles(of feed: Feed, path: String, given: GivenFacts) -> IntakeResult {
    var result = IntakeResult()
    if feed.isMended { result.diagnostics.append(.mendedFeed(path)) }
    if feed.items.isEmpty { result.diagnostics.append(.emptyFeed(path)) }
    if feed.items.count > limits.articles {
      result.diagnostics.append(.tooManyArticles(path, limit: limits.articles))
    }
    var withoutContent = 0
    for item in feed.items.prefix(limits.articles) {
      guard let content = item.content ?? item.title else {
        withoutContent += 1
        continue
      }
      result.append(article(of: item, content: content, feed: feed, given: given))
    }
    if withoutContent > 0 {
      result.diagnostics.append(.itemsWithoutText(path, count: withoutContent))
    }
    return result
  }

  private func article(
    of item: Feed.Item, content: String, feed: Feed, given: GivenFacts
  ) -> IntakeResult {
    let canonical = item.canonical.canonicalBytes
    let id = item.identifier ?? ContentHash.sha256(canonical)
    var facts = GivenFacts(
      id: id, outlet: given.outlet ?? feed.title, title: item.title, author: item.author,
      url: item.link)
    facts.feedPublished = item.published
    facts.publishedBasis = item.publishedBasis
    facts.language = feed.language
    let decoded = TextDecoder.Decoded(
      bytes: LineEnds.unified(Array(content.utf8)), encoding: "UTF-8")
    var source = ArticleSource(path: id, bytes: canonical, given: facts, decoded: decoded)
    let isMarkup = item.isMarkup && (content.contains("<") || content.contains("&"))
    source.format = isMarkup ? .page : .plainText
    return readOne(source)
  }
}
