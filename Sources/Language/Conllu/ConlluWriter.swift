/// Writes a document's reading as CoNLL-U (universaldependencies.org/format.html).
public struct ConlluWriter: Sendable {
  private let lemmatizer: Lemmatizer

  /// Makes a writer.
  public init() { lemmatizer = .shipped }

  /// The document as CoNLL-U, each sentence with `# sent_id` and `# text`, names as `Entity=`.
  ///
  /// - Parameters:
  ///   - identifier: the document's name, which sentence identifiers begin with.
  ///   - treebank: where the tokens came from CoNLL-U, their sentences: forms, ranges and
  ///     identifiers are then written as they stood.
  public func text(
    of document: Document, identifier: String, treebank: [TreebankSentence]? = nil
  ) -> String {
    let entities = EntityColumn(document)
    var output = "# newdoc id = \(Self.line(identifier))\n# global.Entity = GRP-etype\n"
    for (number, sentence) in document.sentences.enumerated() {
      let source = treebank.flatMap { number < $0.count ? $0[number] : nil }
      writeComments(sentence, number, document, identifier, source, &output)
      writeWords(sentence, document, entities, source, &output)
      output += "\n"
    }
    return output
  }

  private func writeComments(
    _ sentence: Sentence, _ number: Int, _ document: Document, _ identifier: String,
    _ source: TreebankSentence?, _ output: inout String
  ) {
    let first = document.tokens[Int(sentence.firstToken)]
    if first.shape.contains(.startsParagraph) { output += "# newpar\n" }
    let given = source?.identifier ?? ""
    output += "# sent_id = \(given.isEmpty ? Self.line(identifier) + "-\(number + 1)" : given)\n"
    output += "# text = \(Self.line(document.text(Int(sentence.start)..<Int(sentence.end))))\n"
  }

  private func writeWords(
    _ sentence: Sentence, _ document: Document, _ entities: EntityColumn,
    _ source: TreebankSentence?, _ output: inout String
  ) {
    let first = Int(sentence.firstToken)
    var rangeEnd = first
    for index in sentence.tokens {
      let token = document.tokens[index]
      if token.spanWidth > 1, index + Int(token.spanWidth) <= sentence.tokens.upperBound {
        rangeEnd = index + Int(token.spanWidth)
        writeRange(index..<rangeEnd, first: first, document, source, &output)
      }
      let isInRange = index < rangeEnd
      let given = source.flatMap {
        index - first < $0.words.count ? $0.words[index - first].form : nil
      }
      let head = token.head < 0 ? 0 : Int(token.head) - first + 1
      let columns: [String] = [
        "\(index - first + 1)", given ?? Self.line(document.form(index)),
        Self.line(lemmatizer.lemma(of: index, in: document)), token.tag.name, token.pennTag.name,
        token.features, "\(head)", token.relation.name, "_",
        misc(index, token, isInRange: isInRange, entities),
      ]
      output += columns.joined(separator: "\t") + "\n"
    }
  }

  private func writeRange(
    _ range: Range<Int>, first: Int, _ document: Document, _ source: TreebankSentence?,
    _ output: inout String
  ) {
    let given = source?.ranges.first { $0.words.lowerBound == range.lowerBound - first }?.form
    let form = given ?? Self.line(document.text(document.byteRange(tokens: range)))
    let isSpaced = document.tokens[range.upperBound - 1].shape.contains(.spaceAfter)
    output += "\(range.lowerBound - first + 1)-\(range.upperBound - first)\t\(form)"
    output += String(repeating: "\t_", count: 7) + (isSpaced ? "\t_\n" : "\tSpaceAfter=No\n")
  }

  private func misc(
    _ index: Int, _ token: Token, isInRange: Bool, _ entities: EntityColumn
  ) -> String {
    var parts: [String] = []
    if let entity = entities.value(index) { parts.append("Entity=\(entity)") }
    if !isInRange, !token.shape.contains(.spaceAfter) { parts.append("SpaceAfter=No") }
    return parts.isEmpty ? "_" : parts.joined(separator: "|")
  }

  /// Text on one line without tabs; blank where nothing is left.
  private static func line(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isBreak =
        scalar.value < 0x20 || scalar.value == 0x85
        || scalar.value == 0x2028 || scalar.value == 0x2029
      result.unicodeScalars.append(isBreak ? " " : scalar)
    }
    return result.isEmpty ? "_" : result
  }
}
