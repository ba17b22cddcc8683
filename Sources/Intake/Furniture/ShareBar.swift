/// Lines made of nothing but the names of sharing services, glued together or not.
enum ShareBar {
  private static let names: [[UInt8]] = [
    "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "reddit", "tumblr",
    "messenger", "instagram", "youtube", "email", "e-mail", "print", "share", "tweet", "viber",
    "flipboard", "google+", "google plus", "copy link", "sms", "vk", "odnoklassniki", "pocket",
    "pin it", "stumbleupon", "delicious", "more", "this", "on", "via", "save", "like", "shares",
  ].map { Array($0.utf8) }

  /// Whether at least two such names, and nothing but numbers and signs between, make the line.
  static func matches(_ key: String) -> Bool {
    let units = Array(key.utf8)
    guard units.count <= 200 else { return false }
    var found = 0
    var services = 0
    var position = 0
    while position < units.count {
      if let index = names.firstIndex(where: { units[position...].starts(with: $0) }) {
        found += 1
        if index < 20 { services += 1 }
        position += names[index].count
      } else if units[position] < 0x61 || units[position] > 0x7A {
        position += 1
      } else {
        return false
      }
    }
    return found >= 2 && services >= 1
  }
}

/// Lines of menu entries between bars or bullets.
enum NavigationLine {
  /// Three entries and more, each of at most four words, and no sentence.
  static func matches(_ line: TextLine) -> Bool {
    guard line.range.count <= 400, !line.endsSentence else { return false }
    for separator in ["|", "•", "»", "·", "›"] {
      let entries = line.text.split(separator: separator, omittingEmptySubsequences: true)
      guard entries.count >= 3 else { continue }
      if entries.allSatisfy({ $0.split(separator: " ").count <= 4 }) { return true }
    }
    return false
  }
}

/// Lines that give the number of readers' comments.
enum CommentCount {
  /// "12 comments", "Comments (12)", "3 responses".
  static func matches(_ key: String) -> Bool {
    let words = LineKey.bare(key).split(separator: " ", maxSplits: 2)
    guard words.count == 2 else { return false }
    let nouns: Set = ["comments", "comment", "responses", "replies"]
    if nouns.contains(String(words[1])) { return words[0].allSatisfy(\.isNumber) }
    let number = words[1].filter { $0 != "(" && $0 != ")" }
    return words[0] == "comments" && !number.isEmpty && number.allSatisfy(\.isNumber)
  }
}
