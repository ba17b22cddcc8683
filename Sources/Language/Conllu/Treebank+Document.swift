internal import ReferenceData

extension Treebank {
  /// Some sentences as a document, with the file's own tokens, sentences, tags and arcs.
  ///
  /// Its text is made of the forms: sentences joined by a space, a blank line before a paragraph.
  public func document(_ range: Range<Int>) -> Document {
    var builder = GoldDocumentBuilder()
    for index in range.clamped(to: sentences.indices) { builder.add(sentences[index]) }
    return builder.finish()
  }
}

/// Builds a document from treebank sentences.
private struct GoldDocumentBuilder {
  var bytes: [UInt8] = []
  var tokens: [Token] = []
  var sentences: [Sentence] = []
  var paragraph: Int32 = 0

  mutating func add(_ sentence: TreebankSentence) {
    if sentence.startsParagraph, !sentences.isEmpty { paragraph += 1 }
    if !bytes.isEmpty { bytes += Array((sentence.startsParagraph ? "\n\n" : " ").utf8) }
    let first = tokens.count
    var index = 0
    var ranges = sentence.ranges[...]
    while index < sentence.words.count {
      if let range = ranges.first, range.words.lowerBound == index,
        range.words.upperBound <= sentence.words.count
      {
        addRange(range, of: sentence)
        ranges = ranges.dropFirst()
        index = range.words.upperBound
      } else {
        let word = sentence.words[index]
        addWord(word, form: Array(word.form.utf8))
        if !word.isGlued { space() }
        index += 1
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    finishSentence(first, sentence)
  }

  private mutating func space() {
    bytes.append(0x20)
    tokens[tokens.count - 1].shape.insert(.spaceAfter)
  }

  private mutating func addWord(_ word: TreebankWord, form: [UInt8]) {
    let start = bytes.count
    bytes += form
    append(word, start..<bytes.count)
  }

  private mutating func append(_ word: TreebankWord, _ range: Range<Int>) {
    var token = Token(
      start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound),
      formHash: WordHash.of(word.form.utf8),
      shape: TokenShape(of: 0..<word.form.utf8.count, in: CharacterReader(Array(word.form.utf8))))
    token.lemmaHash = WordHash.of(word.lemma.utf8)
    token.tag = word.tag
    token.pennTag = word.pennTag
    token.relation = word.relation
    tokens.append(token)
  }

  /// The words of a multiword token; where their forms do not make up its form, each covers a piece.
  private mutating func addRange(_ range: TreebankRange, of sentence: TreebankSentence) {
    let form = Array(range.form.utf8)
    let start = bytes.count
    bytes += form
    var place = 0
    let first = tokens.count
    for index in range.words {
      let word = sentence.words[index]
      let isLast = index == range.words.upperBound - 1
      let end = isLast ? form.count : min(form.count, place + word.form.utf8.count)
      append(word, start + place..<start + end)
      place = end
    }
    tokens[first].spanWidth = UInt8(clamping: range.words.count)
    if !range.isGlued { space() }
  }

  private mutating func finishSentence(_ first: Int, _ sentence: TreebankSentence) {
    guard tokens.count > first else { return }
    let count = tokens.count - first
    for (offset, word) in sentence.words.enumerated() {
      tokens[first + offset].sentence = Int32(sentences.count)
      let isInside = word.head >= 1 && word.head <= count && word.head != offset + 1
      tokens[first + offset].head = isInside ? Int32(first + word.head - 1) : -1
    }
    tokens[tokens.count - 1].shape.insert(.spaceAfter)
    if sentence.startsParagraph || sentences.isEmpty {
      tokens[first].shape.insert(.startsParagraph)
    }
    sentences.append(
      Sentence(
        firstToken: Int32(first), endToken: Int32(tokens.count), start: tokens[first].start,
        end: tokens[tokens.count - 1].end, paragraph: paragraph))
  }

  mutating func finish() -> Document {
    var marker = QuotationMarker(reader: CharacterReader(bytes))
    marker.mark(&tokens)
    return Document(bytes: bytes, tokens: tokens, sentences: sentences)
  }
}
