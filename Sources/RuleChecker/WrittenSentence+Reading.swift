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

  /// Whether a text is the label of a citation: "A3" or "A3.12".
  static func isLabel(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "A"), text.utf8.count > 1 else { return false }
    let parts = text.utf8.dropFirst().split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// Words of the list of abbreviations, whose full stop ends no sentence.
  private static let titles = Set(
    Lexicon.named("abbreviation").phrases.compactMap(\.first).map { "\($0)." })

  /// Whether a text ends in an initial or a title, whose full stop ends no sentence.
  static func endsInAbbreviation(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    return titles.contains(last.lowercased()) && last.first?.isUppercase == true
      || (last.count == 2 && last.first?.isUppercase == true)
      || (last.count >= 4 && last.dropLast().contains(".")
        && last.allSatisfy { $0.isLetter || $0 == "." })
  }
}
