internal import BriefingModel
internal import Foundation

/// How common words are in news at large, by which the telling ones are known.
struct StoryWords: Sendable {
  /// How many articles were counted.
  static let articles = 840.0
  private let counts: [UInt32: Double]

  static let shipped = StoryWords(rows: EmbeddedTable.rows(of: "story-words.tsv"))

  init(rows: [[String]]) {
    var counts: [UInt32: Double] = [:]
    for row in rows where row.count == 2 {
      counts[StoryMark.hash(row[0].utf8)] = Double(row[1]) ?? 0
    }
    self.counts = counts
  }

  /// In how many of the counted articles a word stands; 0 for what is rare or a name.
  func count(_ hash: UInt32) -> Double { counts[hash] ?? 0 }

  /// How telling a word is, in thousandths, so that equal words rank alike on every machine.
  func rarity(_ hash: UInt32) -> Int {
    Int((1000 * log((Self.articles + 1) / (count(hash) + 0.5))).rounded())
  }
}
