extension Wording {
  /// With a small first letter, where the first word is no name in this article.
  ///
  /// - Parameter properWords: the first words of names in the article; nil where they are not known,
  ///   and then only words that are known to be none lose their capital.
  static func decapitalised(
    _ text: String, in article: ByteText, properWords: Set<String>? = nil
  ) -> String {
    let word = firstWord(text)
    guard let initial = word.first, initial.isUppercase, word != "I",
      !word.dropFirst().contains(where: \.isUppercase)
    else { return text }
    let small = word.lowercased()
    if isKind("proper-adjective", small) || isKind("religion", small) { return text }
    let isCommon =
      isKind("opener", small) || isKind("preposition", small)
      || article.place(of: " \(small) ") != nil
    let next = firstWord(String(text.dropFirst(word.count).drop { $0 == " " }))
    let isUnknown =
      next.first?.isUppercase != true
      && (properWords.map { !isProper(bare(word), $0) && !standsWithin(bare(word), article) }
        ?? false)
    return isCommon || isUnknown ? initial.lowercased() + text.dropFirst() : text
  }

  /// Whether a word, or its singular ("Palestinians"), is known to be a name.
  private static func isProper(_ word: String, _ properWords: Set<String>) -> Bool {
    properWords.contains(word)
      || word.hasSuffix("s") && properWords.contains(String(word.dropLast()))
  }

  /// The word without a possessive ending.
  private static func bare(_ word: Substring) -> String {
    word.hasSuffix("'s") ? String(word.dropLast(2)) : String(word)
  }

  /// Whether a capitalised word stands within a sentence, not only at its beginning.
  private static func standsWithin(_ word: String, _ article: ByteText) -> Bool {
    var end = 0
    for _ in 0..<20 {
      guard let place = article.place(of: " " + word, from: end) else { return false }
      end = place.upperBound
      let before = article.text(max(0, place.lowerBound - 24)..<place.lowerBound).last
      if before.map({ $0.isLetter || $0 == "," }) ?? false { return true }
    }
    return false
  }

  /// Without "however" and its like at the beginning, between commas or at the end, which join a
  /// sentence to one that is not printed; without "also" for the same reason.
  static func withoutConnectives(_ text: String) -> String {
    var text = text
    for mark in [", however,", ", though,", ", meanwhile,"] {
      text = replacing(mark, in: text, with: "")
    }
    for end in [", however", ", though", ", too", " as well"] where text.hasSuffix(end) {
      text = String(text.dropLast(end.count))
    }
    let head = text.prefix { $0 != "," }
    if head.count < text.count, isKind("connective", head.lowercased()) {
      text = capitalisedLike(text, String(text.dropFirst(head.count + 1).drop { $0 == " " }))
    } else if let space = text.firstIndex(of: " "), isKind("connective", text[..<space]),
      text.first?.isUppercase == true
    {
      text = capitalisedLike(text, String(text[space...].drop { $0 == " " }))
    }
    let outside = quotedParts(text)
    return outside.enumerated().map {
      $0.offset % 2 == 0
        ? replacing(" also ", in: String($0.element), with: " ") : String($0.element)
    }.joined(separator: "\"")
  }

  private static func capitalisedLike(_ old: String, _ new: String) -> String {
    old.first?.isUppercase == true ? PhraseBook.capitalised(new) : new
  }

  /// Without spaces at both ends.
  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Wording {
  /// A name or a description folded and without the article before it, as several articles share it.
  static func bareName(_ name: String) -> String {
    let words = words(folded(name))
    let isOpen = words.count > 1 && isKind("determiner", words[0])
    return (isOpen ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  /// Whether every quotation of a text opens before a word and closes after one, so that no mark of
  /// the article is half of a pair (R21).
  static func hasWholeQuotations(_ text: String) -> Bool {
    var isOpen = false
    var before: Character = " "
    for character in text {
      if character == "\"" {
        if !isOpen, !before.isWhitespace, !"([-\u{2013}\u{2014}".contains(before) { return false }
        isOpen.toggle()
      }
      before = character
    }
    return !isOpen
  }
}
