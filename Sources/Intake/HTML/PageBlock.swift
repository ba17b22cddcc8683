/// A run of text that stands on its own in a page: a paragraph, heading, list item or table cell.
struct PageBlock {
  /// The element that it is directly in.
  let owner: Int
  /// The index of its first text node.
  let firstText: Int
  /// What the element is.
  let tag: PageTag
  /// The text: white space collapsed but in preformatted elements, line breaks kept.
  var text: [UInt8] = []
  /// Bytes of text but white space.
  var letters = 0
  /// How many of them stand in links.
  var linkLetters = 0
  /// Where it begins and ends in the stripped page.
  var sourceStart = 0
  var sourceEnd = 0
  /// Why an element around it is furniture; nil where none is.
  var furniture: String?
  /// That element; -1 where none is.
  var furnitureRoot = -1

  /// The share of its letters that stands in links.
  var linkDensity: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }
  /// Letters outside links.
  var plainLetters: Int { letters - linkLetters }
  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    var tail = text[...]
    for mark in ["”", "\"", "’", "'", ")", "»", "“"]
    where tail.reversed().starts(with: mark.utf8.reversed()) {
      tail = tail.dropLast(mark.utf8.count)
    }
    guard let last = tail.last else { return false }
    return [0x2E, 0x21, 0x3F].contains(last) || tail.suffix(3).elementsEqual("…".utf8)
      || tail.suffix(3).elementsEqual("。".utf8)
  }
  /// Words, counted at spaces.
  var wordCount: Int { text.count { $0 == 0x20 || $0 == 0x0A } + 1 }
}
