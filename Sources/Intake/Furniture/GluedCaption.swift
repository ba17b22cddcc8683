/// An image caption that lost its line end and stands glued to the first sentence.
///
/// The sign is a capital after a small letter, a number or a bracket with no space between, early in
/// a paragraph. Names such as "YouTube" have that too, so more must speak for a caption: words that
/// cannot begin a sentence, or a caption's own words; and the glued form occurs only once.
enum GluedCaption {
  private static let longestCaption = 160
  private static let captionWords: Set<String> = [
    "photo", "photos", "image", "picture", "pictured", "file", "credit", "courtesy", "photograph",
    "getty", "screenshot", "screengrab", "illustration", "handout", "caption", "img", "pic",
    "jpg", "jpeg", "png", "thumbnail", "logo", "map",
  ]
  /// Words that open sentences, seldom the second half of a name.
  private static let openers: Set<String> = [
    "The", "A", "An", "At", "On", "It", "He", "She", "They", "We", "This", "That", "These",
    "Those", "There", "When", "While", "After", "Before", "As", "For", "From", "But", "And",
    "Two", "Three", "Four", "Five", "Several", "Many", "Some", "Police", "President", "Officials",
    "Authorities", "According", "Since", "More", "Russian", "Ukrainian", "Israeli", "Afghan",
    "Iranian", "Syrian", "Turkish", "Chinese", "American", "British", "French", "German",
  ]
  private static let functionWords: Set<String> = [
    "the", "a", "an", "of", "to", "was", "were", "is", "are", "has", "have", "had", "said", "says",
    "that", "which", "who", "will", "would", "it", "he", "she", "they", "his", "their", "its",
  ]

  /// The bytes that the caption takes at the head of a paragraph; nil where there is none.
  static func length(in paragraph: ArraySlice<UInt8>, of text: [UInt8]) -> Int? {
    let head = paragraph.prefix(longestCaption)
    var position = head.startIndex + 1
    while position < head.endIndex {
      let (before, here) = (head[position - 1], head[position])
      if endsSentence(before), here == 0x20 { return nil }
      if isUpper(here), isJunction(before) {
        if isCaption(head[..<position], paragraph[position...], text) {
          return position - head.startIndex
        }
      }
      position += 1
    }
    return nil
  }

  private static func isJunction(_ byte: UInt8) -> Bool {
    isLower(byte) || isDigit(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private static func isCaption(
    _ caption: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, _ text: [UInt8]
  ) -> Bool {
    let opener = Array(rest.prefix { isLower($0) || isUpper($0) })
    guard opener.dropFirst().allSatisfy(isLower), rest.count >= 40,
      rest.prefix(60).count(where: { $0 == 0x20 }) >= 3
    else { return false }
    let words = String(decoding: caption, as: UTF8.self).split(separator: " ")
    guard let last = words.last, words.count <= 20, isUnique(last, opener, in: text) else {
      return false
    }
    let lowerWords = words.map { LineKey.bare($0.lowercased()) }
    let namesPicture = lowerWords.contains { word in
      word.split { "-_./0123456789".contains($0) }.contains { captionWords.contains(String($0)) }
    }
    let isOpener = openers.contains(String(decoding: opener, as: UTF8.self))
    let standsAlone = isOpener || occursAlone(opener, in: text)
    guard standsAlone else { return false }
    if namesPicture { return true }
    return isLabel(words, lowerWords) && (isOpener || last.contains(where: \.isNumber))
  }

  /// A label rather than the beginning of a sentence: it begins small, or is a short name with a
  /// number after it; no verb or article in it.
  private static func isLabel(_ words: [Substring], _ lowerWords: [String]) -> Bool {
    guard let first = words.first?.unicodeScalars.first,
      !lowerWords.contains(where: { functionWords.contains($0) })
    else { return false }
    let isNumbered =
      words.count <= 5 && words.count >= 2 && words.last?.count ?? 9 <= 3
      && words.last?.allSatisfy(\.isNumber) == true
    if first.properties.isLowercase { return words.count >= 2 || words[0].utf8.count >= 4 }
    return isNumbered
  }

  /// The glued word does not come again: a name written so would.
  private static func isUnique(_ last: Substring, _ opener: [UInt8], in text: [UInt8]) -> Bool {
    let glued = Array(last.utf8) + opener
    return ByteSearch.count(of: glued, in: text[...], atMost: 2) == 1
  }

  /// Whether the opening word also stands elsewhere after a space or at a line's beginning.
  private static func occursAlone(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard word.count >= 3 else { return false }
    return [UInt8(ascii: " "), 0x0A].contains { before in
      ByteSearch.count(of: [before] + word, in: text[...], atMost: 1) > 0
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
