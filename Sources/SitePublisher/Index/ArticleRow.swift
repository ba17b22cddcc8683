internal import BriefingModel

/// What an article's page shows, gathered from the editions that cite it.
struct ArticleRow: Hashable, Sendable {
  var source: SourceEntry
  /// The editions that list it, oldest first.
  var editions: [String]
  /// How many sentences it has.
  var count: Int
  /// The sentences that may be shown, by number.
  var shown: [ArticleSentence]

  init(_ entry: SourceEntry, edition: String, showsAll: Bool) {
    var source = entry
    source.sentences = []
    self.source = source
    editions = [edition]
    count = entry.sentences.map(\.number).max() ?? entry.citedSentences.max() ?? 0
    let cited = Set(entry.citedSentences)
    shown = entry.sentences.filter { showsAll || cited.contains($0.number) }
  }

  /// Adds what a later edition says of the same article.
  mutating func add(_ later: ArticleRow) {
    editions += later.editions
    count = max(count, later.count)
    let known = Set(shown.map(\.number))
    shown += later.shown.filter { !known.contains($0.number) }
    shown.sort { $0.number < $1.number }
    let cited = Set(source.citedSentences).union(later.source.citedSentences)
    let copies = Set(source.copies).union(later.source.copies)
    source = later.source
    source.citedSentences = cited.sorted()
    source.copies = copies.sorted()
  }
}
