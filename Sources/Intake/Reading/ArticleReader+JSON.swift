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

  /// The pieces of a JSON file: one object a line, one object, an array of objects, a JSON Feed.
  func jsonPieces(_ source: ArticleSource) -> [ArticlePiece] {
    guard let value = JSONParser.parse(source.decoded.bytes) else { return linePieces(source) }
    if let feed = Feed.read(json: value) { return [ArticlePiece(content: .feed(source, feed))] }
    let items = value.elements.prefix(limits.articles)
    return items.inPieces(of: ArticlePiece.most).map {
      ArticlePiece(content: .items(source, $0, areSeveral: items.count > 1))
    }
  }

  private func linePieces(_ source: ArticleSource) -> [ArticlePiece] {
    let lines = source.decoded.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated().lazy.filter { $0.element.contains { $0 > 0x20 } }
      .map { (number: $0.offset + 1, bytes: $0.element) }.prefix(limits.articles + 1)
    let read = Array(lines)
    var pieces = read.prefix(limits.articles).inPieces(of: ArticlePiece.most).map {
      ArticlePiece(content: .lines(source, $0))
    }
    if read.count > limits.articles {
      let tooMany = Diagnostic.tooManyArticles(source.path, limit: limits.articles)
      pieces[pieces.count - 1].diagnostics.append(tooMany)
    }
    return pieces
  }

  /// The articles of some lines.
  func read(
    lines: ArraySlice<(number: Int, bytes: ArraySlice<UInt8>)>, of source: ArticleSource
  ) -> IntakeResult {
    var result = IntakeResult()
    for line in lines {
      guard let value = JSONParser.parse(Array(line.bytes)), case .object = value else {
        result.diagnostics.append(.badJSON(source.path, line: line.number))
        continue
      }
      let given = source.given.withoutID
      result.append(read(item: value, path: source.path, line: line.number, given: given))
    }
    return result
  }

  /// The articles of some objects of one JSON value.
  func read(
    items: ArraySlice<JSONValue>, areSeveral: Bool, of source: ArticleSource
  ) -> IntakeResult {
    let given = areSeveral ? source.given.withoutID : source.given
    var result = IntakeResult()
    for item in items {
      result.append(read(item: item, path: source.path, line: nil, given: given))
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

extension ArraySlice {
  /// Neighbours together, so many at most; one piece without any where there are none.
  fileprivate func inPieces(of most: Int) -> [ArraySlice] {
    guard !isEmpty else { return [self] }
    return stride(from: startIndex, to: endIndex, by: most).map {
      self[$0..<Swift.min($0 + most, endIndex)]
    }
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
