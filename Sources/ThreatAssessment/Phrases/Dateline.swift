/// The place, the agency and the dash with which a report opens ("KANDI (Agency) - "), which are no
/// part of what it tells.
enum Dateline {
  /// How many words before the dash can belong to one; a headline may be glued to its front.
  private static let longest = 16
  private static let dashes: Set<Substring> = ["-", "--", "\u{2013}", "\u{2014}"]

  /// A text on one line without the dateline at its beginning.
  static func removed(from text: String) -> String {
    let words = Wording.words(text)
    return end(in: words).map { words[$0...].joined(separator: " ") } ?? text
  }

  /// How many words of an article's beginning are its dateline; nil where it has none.
  static func words(of text: String) -> [Substring] {
    let words = Wording.words(Wording.cleaned(String(text.prefix(300))))
    return end(in: words).map { Array(words[..<$0]) } ?? []
  }

  /// The place behind the dash: a word before it ends in capitals, and what stands right before it is
  /// that word or an agency in brackets.
  private static func end(in words: [Substring]) -> Int? {
    let first = words.prefix(longest).firstIndex { dashes.contains($0) }
    guard let dash = first, dash > 0, dash + 1 < words.count else { return nil }
    let isAgency =
      words[dash - 1].hasSuffix(")") && words[..<dash].suffix(6).contains { $0.hasPrefix("(") }
    // After a name that is set off by dashes a small letter follows ("NATO - the alliance - said").
    let isPlace = endsInCapitals(words[dash - 1]) && words[dash + 1].first?.isLowercase == false
    guard isAgency ? words[..<dash].contains(where: endsInCapitals) : isPlace else { return nil }
    return dash + 1
  }

  /// "KANDI,", "AfghanistanKANDAHAR,".
  private static func endsInCapitals(_ word: Substring) -> Bool {
    let letters = word.reversed().drop { ",.".contains($0) }.prefix { $0.isUppercase }
    return letters.count >= 4
  }
}
