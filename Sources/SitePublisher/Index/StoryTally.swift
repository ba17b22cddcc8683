/// The articles on one event, in the order in which editions listed them, each with the first such
/// edition.
struct StoryTally: IndexValue {
  private(set) var articles: [(edition: Int, key: String)] = []

  init() {}

  var isEmpty: Bool { articles.isEmpty }

  mutating func add(article key: String, edition: Int) {
    if !articles.contains(where: { $0.key == key }) { articles.append((edition, key)) }
  }

  mutating func forget(from edition: Int) { articles.removeAll { $0.edition >= edition } }

  func write(to bytes: inout ByteWriter) {
    bytes.list(articles) {
      $1.int($0.edition)
      $1.text($0.key)
    }
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    articles = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      (edition: try bytes.int(), key: try bytes.text())
    }
  }
}
