/// Lines that say who wrote the article.
enum Byline {
  private static let openings = ["written by ", "posted by ", "reported by ", "story by ", "by "]
  private static let small: Set<String> = [
    "and", "of", "in", "for", "the", "de", "del", "la", "le", "al", "el", "bin", "ibn", "van",
    "von",
    "der", "den", "di", "da", "dos", "with", "at", "on", "y",
  ]

  /// The author that a whole line names; nil where the line is no byline.
  static func author(in line: TextLine) -> String? {
    guard line.range.count <= 140,
      let opening = openings.first(where: { line.key.hasPrefix($0) })
    else { return nil }
    let text = line.text.unicodeScalars.dropFirst(opening.unicodeScalars.count)
    let name = String(String.UnicodeScalarView(text)).trimmed
    let main = name.split(whereSeparator: { ",|•–—·/".contains($0) }).first.map { $0.trimmed } ?? ""
    let words = main.split(separator: " ")
    guard (1...9).contains(words.count), words.allSatisfy(isNameWord), !endsAsSentence(line.text),
      words.contains(where: { !small.contains($0.lowercased()) })
    else { return nil }
    let cut = words.firstIndex { ["in", "at", "on", "for"].contains($0) } ?? words.endIndex
    let author = words[..<cut].joined(separator: " ")
    return author.isEmpty ? nil : author
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || small.contains(String(word))
      || !first.properties.isLowercase && first.properties.isAlphabetic
  }

  /// A full stop after a word of four letters and more; initials and "Jr." are no sentence.
  private static func endsAsSentence(_ text: String) -> Bool {
    guard text.hasSuffix("."), let last = text.split(separator: " ").last else { return false }
    return last.count > 4
  }
}
