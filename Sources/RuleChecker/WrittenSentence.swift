internal import MarkdownTree

/// One sentence of a written edition with the citations that stand in or after it.
struct WrittenSentence: Hashable, Sendable {
  /// The words, without citations and Markdown.
  let text: String
  /// The citations: label ("A1.3") and destination.
  let citations: [WrittenCitation]
  /// The line that it begins on.
  let line: Int
  /// The heading of its section.
  let section: String
  /// The sentence without what stands in quotation marks.
  let outsideQuotations: String
  /// What stands in quotation marks, in order.
  let quotations: [String]
  /// The words outside quotation marks, as word lists are looked for in them.
  let wordsOutside: [String]

  /// Makes a sentence of its words.
  init(text: String, citations: [WrittenCitation], line: Int, section: String) {
    self.text = text
    self.citations = citations
    self.line = line
    self.section = section
    let parts = QuotationParts(text)
    outsideQuotations = parts.outside
    quotations = parts.inside
    wordsOutside = Lexicon.words(of: parts.outside)
  }

  /// Whether it cites sentences, and no article as a whole.
  var citesOnlySentences: Bool { !citations.isEmpty && citations.allSatisfy { $0.target != nil } }

  /// The first word that marks reported speech; "not named", which is ours, is none.
  var attribution: String? {
    let words = Lexicon.words(of: text)
    let list = Lexicon.named("attribution")
    guard text.holds("not named") else { return list.first(in: words) }
    let parts = words.joined(separator: " ").split(separator: "not named")
    return parts.lazy.compactMap { list.first(in: String($0)) }.first
  }

  /// The words of the sentence.
  var words: [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
  }
}

/// A text divided at its double quotation marks.
private struct QuotationParts {
  private(set) var outside = ""
  private(set) var inside: [String] = []

  init(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0xE2 }) else {
      outside = text
      return
    }
    var isInside = false
    var current: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“":
        isInside = true
        current = ""
      case "”", "\"":
        isInside = scalar == "\"" && !isInside
        if let quotation = current {
          inside.append(quotation)
          current = nil
        } else if scalar == "\"" {
          current = ""
        }
      default:
        if !isInside { outside.unicodeScalars.append(scalar) }
        current?.unicodeScalars.append(scalar)
      }
    }
  }
}

/// A citation as it stands in the Markdown.
struct WrittenCitation: Hashable, Sendable {
  /// The label ("A1.3").
  let label: String
  /// The link's destination.
  let destination: String
  /// What the destination names; nil where it is no sentence.
  let target: Target?

  /// A sentence of an article.
  struct Target: Hashable, Sendable {
    /// The article's key.
    let article: String
    /// The number of the sentence.
    let sentence: Int
  }

  /// Reads a citation.
  init(label: String, destination: String) {
    self.label = label
    self.destination = destination
    target = Self.target(of: destination)
  }

  private static func target(of destination: String) -> Target? {
    let parts = destination.utf8.split(separator: UInt8(ascii: "/"))
    guard let at = parts.lastIndex(where: { $0.elementsEqual("articles".utf8) }),
      at + 2 < parts.count, parts[at + 2].starts(with: "#s".utf8),
      let number = Int(String(Substring(parts[at + 2].dropFirst(2))))
    else { return nil }
    return Target(article: String(Substring(parts[at + 1])), sentence: number)
  }
}
