/// The commonest function words of the languages that news in Latin letters comes in.
enum CommonWords {
  /// The languages by their ISO 639-1 codes.
  static let languages: [String] = rows.map { $0[0] }
  /// The places in that list of the languages in which a word is common.
  static let languagesOfWord: [String: [Int]] = {
    var result: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      for word in row[1].split(separator: " ") { result[String(word), default: []].append(place) }
    }
    return result
  }()

  private static let rows = EmbeddedTable.rows(of: "languages.tsv").filter { $0.count >= 2 }
}
