/// Whether an article's text puts "the" before a name that stands alone ("the Pentagon said").
enum DefiniteArticle {
  private static let closers: Set<Character> = [
    ".", ",", ";", ":", ")", "\"", "\u{201D}", "\u{2019}", "'",
  ]

  /// The name, with "the" where the text mostly has it before the name alone.
  static func before(_ name: String, in text: ByteText) -> String {
    if name.hasPrefix("The ") { return "the" + name.dropFirst(3) }
    if Wording.isKind("definite", name) { return "the \(name)" }
    guard name.first?.isUppercase == true, !name.hasPrefix("the "), name.count <= 80 else {
      return name
    }
    let words = name.split(separator: " ")
    if let last = words.last, Wording.isKind("institution", last),
      !words[0].hasSuffix("'s"), words.count > 1
    {
      return "the \(name)"
    }
    var definite = 0
    var bare = 0
    var end = 0
    for _ in 0..<50 {
      guard let place = text.place(of: name, from: end) else { break }
      end = place.upperBound
      guard standsAlone(text.text(end..<end + 128)[...]) else { continue }
      let before = text.text(max(0, place.lowerBound - 24)..<place.lowerBound).suffix(5)
        .lowercased()
      if before.hasSuffix("the ") {
        definite += 1
      } else if !before.hasSuffix("a "), !before.hasSuffix("(") {
        bare += 1
      }
    }
    return definite > bare ? "the \(name)" : name
  }

  /// Whether what follows a name shows that the name is no part of a longer one ("Pentagon staff").
  private static func standsAlone(_ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    if closers.contains(next) { return true }
    guard next.isWhitespace else { return false }
    let word = Wording.firstWord(rest.dropFirst().prefix(30).description)
    return Wording.isKind("finite", word) && word != "IS" || Wording.isKind("preposition", word)
      || word.hasSuffix("ed") || ["said", "says", "and", "or"].contains(word)
  }
}
