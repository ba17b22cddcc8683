/// The articles that a full-text search went through, and how often each has each of its phrases.
final class TextMatches: TextVisitor {
  /// What a phrase in the headline counts for, where one in the text counts once.
  private static let headlineWeight: Float = 4

  /// Their rows, in the order in which they were met.
  private(set) var rows: [Int64] = []
  /// How often each has each phrase, weighted: those of a row side by side.
  private(set) var frequencies: [Float] = []
  /// How many phrases are searched for.
  private(set) var phraseCount = 0
  /// How many articles the archive has, and how many words these have together.
  private(set) var whole = (articles: Int64(0), words: Int64(0))

  func visit(_ search: TextSearch) -> Bool {
    if rows.isEmpty {
      phraseCount = search.phraseCount
      guard let whole = search.whole else { return false }
      self.whole = whole
    }
    rows.append(search.row)
    for phrase in 0..<phraseCount {
      var frequency: Float = 0
      let isRead = search.forEachPlace(of: phrase) { column in
        frequency += column == 0 ? Self.headlineWeight : 1
      }
      guard isRead else { return false }
      frequencies.append(frequency)
    }
    return true
  }

  /// Forgets the last article.
  func removeLast() {
    rows.removeLast()
    frequencies.removeLast(phraseCount)
  }
}

/// How many articles have each phrase of a search, counted to half of all.
final class PhraseCounts: TextVisitor {
  /// The counts, in the order of the phrases.
  private(set) var counts: [Int] = []

  func visit(_ search: TextSearch) -> Bool {
    guard let whole = search.whole else { return false }
    for phrase in 0..<search.phraseCount {
      guard let count = search.articles(with: phrase, most: whole.articles / 2 + 1) else {
        return false
      }
      counts.append(Int(count))
    }
    return true
  }
}
