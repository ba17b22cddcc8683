internal import BriefingModel

/// Puts an article together from its cleaned text, its own facts and the given ones.
enum ArticleBuilder {
  /// The article of a plain text or Markdown source.
  static func article(fromText source: ArticleSource) -> IntakeResult {
    let given = source.given
    let cleaned = PlainTextCleaner.clean(
      source.decoded.bytes, isMarkdown: source.format == .markdown, givenTitle: given.title)
    var dates = DateCandidates(given: given, path: source.path)
    if let date = cleaned.published {
      dates.add(date, basis: cleaned.publishedBasis ?? "text", rank: .inText)
    }
    return finish(
      source, text: cleaned.text, removed: cleaned.removed, dates: dates,
      facts: GivenFacts(
        outlet: cleaned.outlet, title: cleaned.title, author: cleaned.author, url: cleaned.url),
      agency: cleaned.agency, declaredLanguage: given.language)
  }

  /// The article of a text whose own facts are known, with its diagnostics.
  static func finish(
    _ source: ArticleSource, text: String, removed: [RemovedText], dates: DateCandidates,
    facts: GivenFacts, agency: String?, declaredLanguage: String?
  ) -> IntakeResult {
    let given = source.given
    var result = IntakeResult()
    let hash = ContentHash.sha256(source.bytes)
    let best = dates.best
    let article = Article(
      id: given.id ?? hash, path: source.path, title: given.title ?? facts.title,
      outlet: given.outlet ?? facts.outlet, author: given.author ?? facts.author,
      url: WebAddress.valid(given.url) ?? WebAddress.valid(facts.url), published: best?.date.text,
      publishedPrecision: best?.date.precision.rawValue, publishedBasis: best?.basis,
      language: LanguageDetector.language(of: text, declared: declaredLanguage), text: text,
      removed: removed, sha256: hash, agency: agency)
    if let unread = dates.unreadable { result.diagnostics.append(.badDate(source.path, unread)) }
    if !text.unicodeScalars.contains(where: { $0.isLetter }) {
      result.diagnostics.append(.noText(source.path))
    } else if article.language != "en" {
      result.diagnostics.append(.foreignLanguage(source.path, article.language))
    }
    result.articles = [article]
    return result
  }
}
