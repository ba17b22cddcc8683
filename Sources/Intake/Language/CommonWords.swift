/// The commonest function words of the languages that news in Latin letters comes in.
enum CommonWords {
  /// The languages that a word is common in.
  static let languages: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for row in EmbeddedTable.rows(of: "languages.tsv") where row.count >= 2 {
      for word in row[1].split(separator: " ") {
        languages[String(word), default: []].append(row[0])
      }
    }
    return languages
  }()
}
