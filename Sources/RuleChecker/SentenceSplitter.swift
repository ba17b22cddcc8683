internal import MarkdownTree

/// Collects the sentences of one paragraph. It reads scalars and keeps bytes: an edition of a thousand
/// articles has some ten thousand sentences.
struct SentenceSplitter {
  private let section: String
  private var line: Int
  /// What was read of the sentence.
  private var text: [UInt8] = []
  private var last: Unicode.Scalar = "."
  /// Whether it has more than white space.
  private var hasInk = false
  private var citations: [WrittenCitation] = []
  private var done: [WrittenSentence] = []
  /// A full stop was read, and only closing marks may still belong to the sentence.
  private var isEnding = false
  /// A quotation is open: its sentences belong to the one that quotes it.
  private var isQuoted = false

  /// - Parameter line: where the paragraph begins.
  init(section: String, line: Int) {
    self.section = section
    self.line = line
  }

  /// Reads running text, with the citations in it.
  mutating func read(_ inlines: [MarkdownInline]) {
    for inline in inlines {
      switch inline.content {
      case .text(let run), .code(let run): read(run, line: inline.line)
      case .softBreak, .lineBreak: append(" ")
      case .html, .image: continue
      case .emphasis(let children), .strong(let children): read(children)
      case .link(let destination, _, let children): readLink(destination, children)
      }
    }
  }

  /// The sentences, what is left over as the last.
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
    let scalars = Array(run.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isEnding, !Self.isSpace(scalar) {
        let isOpening =
          !text.isEmpty && Self.isSpace(last) && "\"“(".unicodeScalars.contains(scalar)
        if isOpening || !"”\")’.".unicodeScalars.contains(scalar) { close() }
      }
      if !hasInk { self.line = line }
      append(scalar)
      switch scalar {
      case "\"": isQuoted.toggle()
      case "“", "”": isQuoted = scalar == "“"
      case ".", "!", "?": mark(at: index, of: scalars)
      default: break
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      text.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    last = scalar
    hasInk = hasInk || !Self.isSpace(scalar)
  }

  /// Looks whether a full stop, or its like, ends the sentence.
  private mutating func mark(at index: Int, of scalars: [Unicode.Scalar]) {
    let start = text.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let word = String(decoding: text[start...], as: UTF8.self)
    guard !WrittenSentence.endsInAbbreviation(word) else { return }
    let isClosing = index + 1 < scalars.count && "”\"".unicodeScalars.contains(scalars[index + 1])
    if isQuoted, !isClosing { return }
    let rest = scalars[(index + 1)...].drop { "”\")’".unicodeScalars.contains($0) }
    let next = rest.first { $0 != " " }.map(Character.init)
    let goesOn = next.map { !($0.isUppercase || $0.isNumber || "“\"".contains($0)) } ?? false
    isEnding = (rest.first == " " || rest.isEmpty) && !goesOn
  }

  private mutating func close() {
    let words = Self.closedUp(text)
    if !words.isEmpty || !citations.isEmpty {
      done.append(
        WrittenSentence(text: words, citations: citations, line: line, section: section))
    }
    text.removeAll(keepingCapacity: true)
    hasInk = false
    citations = []
    isEnding = false
  }

  /// The text without white space at its ends and without the gap that citations leave before a mark.
  private static func closedUp(_ text: [UInt8]) -> String {
    var closed: [UInt8] = []
    closed.reserveCapacity(text.count)
    for byte in text {
      if ".,;:!?".utf8.contains(byte) {
        while closed.last == 0x20 { closed.removeLast() }
      }
      closed.append(byte)
    }
    var words = Substring(String(decoding: closed, as: UTF8.self))
    while let first = words.unicodeScalars.first, isSpace(first) {
      words.unicodeScalars.removeFirst()
    }
    while let last = words.unicodeScalars.last, isSpace(last) { words.unicodeScalars.removeLast() }
    return String(words)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}
