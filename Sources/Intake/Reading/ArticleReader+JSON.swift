internal import BriefingModel

extension ArticleReader {
  /// The article of one line of `analyze -`: `{"id", "title", "text" or "html", "published", "url",
  /// "outlet"}`. `number` counts lines from 1, for the diagnostics; `path` names the stream.
  public func read(jsonLine bytes: [UInt8], number: Int, path: String = "-") -> IntakeResult {
    guard let decoded = TextDecoder(path: path).decode(bytes),
      let value = JSONParser.parse(decoded.bytes), case .object = value
    else { return IntakeResult(diagnostics: [.badJSON(path, line: number)]) }
    return read(item: value, path: path, line: number, given: GivenFacts())
  }

  /// The articles of a JSON file: one object a line, one object, an array of objects, a JSON Feed.
  func readJSON(_ source: ArticleSource) -> IntakeResult {
    var result = IntakeResult(diagnostics: source.decoded.diagnostics)
    if let value = JSONParser.parse(source.decoded.bytes) {
      if let feed = Feed.read(json: value) {
        return result.adding(articles(of: feed, path: source.path, given: source.given))
      }
      let items = value.elements.prefix(limits.articles)
      for item in items {
        let given = items.count > 1 ? source.given.withoutID : source.given
        result.append(read(item: item, path: source.path, line: nil, given: given))
      }
      return result
    }
    var number = 0
    for line in source.decoded.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard result.articles.count < limits.articles else {
        result.diagnostics.append(.tooManyArticles(source.path, limit: limits.articles))
        break
      }
      guard let value = JSONParser.parse(Array(line)), case .object = value else {
        result.diagnostics.append(.badJSON(source.path, line: number))
        continue
      }
      let given = source.given.withoutID
      result.append(read(item: value, path: source.path, line: number, given: given))
    }
    return result
  }

  /// The article of one JSON object. Its path is its identifier.
  private func read(
    item: JSONValue, path: String, line: Int?, given outer: GivenFacts
  ) -> IntakeResult {
    let canonical = item.canonicalBytes
    let id = outer.id ?? item.text("id", "doc_id", "guid") ?? ContentHash.sha256(canonical)
    let given = GivenFacts(
      id: id, outlet: outer.outlet ?? item.text("outlet", "publisher", "source", "site"),
      published: outer.published
        ?? item.text("published", "date", "published_at", "date_published"),
      publishedBasis: outer.publishedBasis, title: outer.title ?? item.text("title", "headline"),
      author: outer.author ?? item.text("author", "byline"),
      url: outer.url ?? item.text("url", "link"))
    let markup = item.text("html", "content_html")
    guard let content = item.text("text", "content_text", "content", "body") ?? markup else {
      return IntakeResult(diagnostics: [.noTextField(path, line: line)])
    }
    let isPage = markup != nil && item.text("text", "content_text", "content", "body") == nil
    let raw = item.rawText(
      isPage ? ["html", "content_html"] : ["text", "content_text", "content", "body"])
    let decoded = TextDecoder.Decoded(
      bytes: LineEnds.unified(Array((raw ?? content).utf8)), encoding: "UTF-8")
    var source = ArticleSource(path: id, bytes: canonical, given: given, decoded: decoded)
    source.format = isPage ? .page : .plainText
    return readOne(source)
  }
}

extension GivenFacts {
  /// The same facts for each of several articles.
  var withoutID: GivenFacts {
    var facts = self
    facts.id = nil
    return facts
  }
}

extension JSONValue {
  /// The bytes of the canonical form.
  var canonicalBytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The first of these members that is a string with something in it, white space and all.
  func rawText(_ keys: [String]) -> String? {
    for key in keys {
      if case .string(let text)? = self[key], text.trimmedOrNil != nil { return text }
    }
    return nil
  }
}
