internal import MarkdownTree

/// A part of a written edition: a second-level heading with what follows it.
struct Section: Sendable {
  /// The heading's text; empty for what stands before the first.
  let heading: String
  /// The line of the heading.
  let line: Int
  /// The blocks below it.
  let blocks: [MarkdownBlock]
  /// Its sentences, in order.
  let sentences: [WrittenSentence]

  static func sections(of document: MarkdownDocument) -> [Section] {
    var sections: [Section] = []
    var heading = ""
    var line = 1
    var blocks: [MarkdownBlock] = []
    func close() {
      sections.append(
        Section(
          heading: heading, line: line, blocks: blocks,
          sentences: WrittenSentence.sentences(of: blocks, section: heading)))
      blocks = []
    }
    for block in document.blocks {
      if case .heading(let level, let inlines) = block.content, level == 2 {
        close()
        heading = inlines.plainText
        line = block.lines.lowerBound
      } else {
        blocks.append(block)
      }
    }
    close()
    return sections
  }
}
