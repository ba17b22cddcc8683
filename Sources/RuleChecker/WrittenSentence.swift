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

  /// Whether it cites sentences, and no article as a whole.
  var citesOnlySentences: Bool { !citations.isEmpty && citations.allSatisfy { $0.target != nil } }

  /// The first word that marks reported speech; "not named", which is ours, is none.
  var attribution: String? {
    let words = Lexicon.words(of: text).joined(separator: " ")
    let parts = words.split(separator: "not named", omittingEmptySubsequences: true)
    return parts.lazy.compactMap { Lexicon.named("attribution").first(in: String($0)) }.first
  }

  /// The words of the sentence.
  var words: [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
  }

  /// The sentence without what stands in quotation marks.
  var outsideQuotations: String {
    var isInside = false
    var outside = ""
    for character in text {
      switch character {
      case "“": isInside = true
      case "”": isInside = false
      case "\"": isInside.toggle()
      default: if !isInside { outside.append(character) }
      }
    }
    return outside
  }

  /// What stands in quotation marks, in order.
  var quotations: [String] {
    var found: [String] = []
    var current: String?
    for character in text {
      switch character {
      case "“": current = ""
      case "”", "\"":
        if let quotation = current {
          found.append(quotation)
          current = nil
        } else if character == "\"" {
          current = ""
        }
      default: current?.append(character)
      }
    }
    return found
  }
}

/// A citation as it stands in the Markdown.
struct WrittenCitation: Hashable, Sendable {
  /// The label ("A1.3").
  let label: String
  /// The link's destination.
  let destination: String

  /// The article's key and the sentence number that the destination names.
  var target: (article: String, sentence: Int)? {
    let parts = destination.split(separator: "/")
    guard let at = parts.lastIndex(of: "articles"), at + 2 < parts.count,
      parts[at + 2].hasPrefix("#s"), let number = Int(parts[at + 2].dropFirst(2))
    else { return nil }
    return (String(parts[at + 1]), number)
  }
}
