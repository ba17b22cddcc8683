internal import MarkdownTree

extension WrittenSentence {
  /// The sentences of some blocks, in reading order; code blocks and raw HTML have none.
  static func sentences(of blocks: [MarkdownBlock], section: String) -> [WrittenSentence] {
    blocks.flatMap { block -> [WrittenSentence] in
      switch block.content {
      case .paragraph(let inlines): split(inlines, section: section)
      case .quote(let inner): sentences(of: inner, section: section)
      case .list(let list):
        list.items.flatMap { sentences(of: $0.blocks, section: section) }
      case .heading, .code, .html, .rule: []
      }
    }
  }

  /// Splits running text at full stops; a citation belongs to the sentence that it stands in or ends.
  private static func split(_ inlines: [MarkdownInline], section: String) -> [WrittenSentence] {
    var splitter = SentenceSplitter(section: section, line: inlines.first?.line ?? 1)
    splitter.read(inlines)
    return splitter.finish()
  }
}

/// Collects the sentences of one paragraph.
private struct SentenceSplitter {
  let section: String
  var line: Int
  private var text = ""
  private var citations: [WrittenCitation] = []
  private var done: [WrittenSentence] = []
  /// A full stop was read, and only closing marks may still belong to the sentence.
  private var isEnding = false
  /// A quotation is open: its sentences belong to the one that quotes it.
  private var isQuoted = false

  init(section: String, line: Int) {
    self.section = section
    self.line = line
  }

  mutating func read(_ inlines: [MarkdownInline]) {
    for inline in inlines {
      switch inline.content {
      case .text(let run), .code(let run): read(run, line: inline.line)
      case .softBreak, .lineBreak: text += " "
      case .html, .image: continue
      case .emphasis(let children), .strong(let children): read(children)
      case .link(let destination, _, let children): readLink(destination, children)
      }
    }
  }

  mutating func finish() -> [WrittenSentence] {
    close()
    return done
  }

  /// A link whose text is a label like "A1.3" is a citation; any other is running text.
  private mutating func readLink(_ destination: String, _ children: [MarkdownInline]) {
    let label = children.plainText
    guard WrittenSentence.isLabel(label) else { return read(children) }
    citations.append(WrittenCitation(label: label, destination: destination))
  }

  private mutating func read(_ run: String, line: Int) {
    let characters = Array(run)
    for (index, character) in characters.enumerated() {
      let isOpening = text.last?.isWhitespace == true && "\"“(".contains(character)
      if isEnding, !character.isWhitespace, isOpening || !"”\")’.".contains(character) { close() }
      if text.allSatisfy(\.isWhitespace) { self.line = line }
      text.append(character)
      if character == "\"" { isQuoted.toggle() }
      if "“”".contains(character) { isQuoted = character == "“" }
      guard ".!?".contains(character), !WrittenSentence.endsInAbbreviation(text) else { continue }
      let isClosing = index + 1 < characters.count && "”\"".contains(characters[index + 1])
      if isQuoted, !isClosing { continue }
      let rest = characters[(index + 1)...].drop { "”\")’".contains($0) }
      let next = rest.first { $0 != " " }
      let goesOn = next.map { !($0.isUppercase || $0.isNumber || "“\"".contains($0)) } ?? false
      isEnding = (rest.first == " " || rest.isEmpty) && !goesOn
    }
  }

  /// The text without the gap that citations leave before a full stop.
  private static func closedUp(_ text: String) -> String {
    var closed = ""
    for character in text {
      if ".,;:!?".contains(character) {
        while closed.last == " " { closed.removeLast() }
      }
      closed.append(character)
    }
    return closed
  }

  private mutating func close() {
    let trimmed = text.drop(while: \.isWhitespace)
    let words = Self.closedUp(String(trimmed.reversed().drop(while: \.isWhitespace).reversed()))
    if !words.isEmpty || !citations.isEmpty {
      done.append(
        WrittenSentence(text: words, citations: citations, line: line, section: section))
    }
    text = ""
    citations = []
    isEnding = false
  }
}

extension WrittenSentence {
  /// Whether a text is the label of a citation: "A3" or "A3.12".
  static func isLabel(_ text: String) -> Bool {
    guard text.first == "A", text.count > 1 else { return false }
    let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  /// Whether a text ends in an initial or a title, whose full stop ends no sentence.
  static func endsInAbbreviation(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    let titles: Set = ["Dr.", "Mr.", "Mrs.", "Ms.", "Gen.", "Col.", "Maj.", "Lt.", "Sgt.", "St."]
    return titles.contains(last) || (last.count == 2 && last.first?.isUppercase == true)
      || (last.count >= 4 && last.dropLast().contains(".")
        && last.allSatisfy { $0.isLetter || $0 == "." })
  }
}
