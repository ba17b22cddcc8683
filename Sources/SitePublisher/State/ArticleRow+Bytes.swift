internal import BriefingModel

extension ArticleRow {
  func write(to bytes: inout ByteWriter) {
    bytes.texts(editions)
    bytes.int(count)
    bytes.list(shown) { sentence, bytes in
      bytes.int(sentence.number)
      bytes.int(sentence.paragraph)
      bytes.text(sentence.text)
    }
    source.write(to: &bytes)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    editions = try bytes.texts()
    count = try bytes.int()
    shown = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      ArticleSentence(
        number: try bytes.int(), paragraph: try bytes.int(), text: try bytes.text())
    }
    source = try SourceEntry(from: &bytes)
  }
}

extension SourceEntry {
  fileprivate func write(to bytes: inout ByteWriter) {
    bytes.texts([
      label, article, id, firstWords, path, sha256, retrieved, language, reliability,
      reliabilityReason, descriptor, origin, edition,
    ])
    for value in [title, outlet, author, published, publishedBasis, url] { bytes.text(value) }
    bytes.flag(analysed)
    bytes.list(removed) { removal, bytes in
      bytes.text(removal.text)
      bytes.text(removal.reason)
      bytes.int(removal.start)
      bytes.int(removal.end)
    }
    bytes.texts(copies)
    bytes.list(citedSentences) { $1.int($0) }
    bytes.text(story)
  }

  fileprivate init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    let given = try bytes.texts()
    guard given.count == 13 else { throw ByteReader.Damaged() }
    let title = try bytes.optionalText()
    let outlet = try bytes.optionalText()
    let author = try bytes.optionalText()
    let published = try bytes.optionalText()
    let basis = try bytes.optionalText()
    let url = try bytes.optionalText()
    let analysed = try bytes.flag()
    let removed = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      RemovedText(
        text: try bytes.text(), reason: try bytes.text(), start: try bytes.int(),
        end: try bytes.int())
    }
    let copies = try bytes.texts()
    let cited = try bytes.list { (bytes) throws(ByteReader.Damaged) in try bytes.int() }
    let story = try bytes.optionalText()
    self.init(
      label: given[0], article: given[1], id: given[2], title: title, firstWords: given[3],
      outlet: outlet, author: author, published: published, publishedBasis: basis, url: url,
      path: given[4], sha256: given[5], retrieved: given[6], language: given[7],
      analysed: analysed, removed: removed, reliability: given[8], reliabilityReason: given[9],
      descriptor: given[10], origin: given[11], copies: copies, edition: given[12],
      sentences: [], citedSentences: cited, story: story)
  }
}
