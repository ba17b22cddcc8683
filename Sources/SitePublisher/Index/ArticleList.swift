internal import Synchronization

/// The articles of an edition, each found by its key.
///
/// Those of an edition that comes from its file are made when one of them is first asked for: most pages
/// show claims of it alone.
final class ArticleList: Sendable {
  /// The articles, and the place of each by its key: every citation asks for one.
  struct Rows: Sendable {
    let all: [ArticleRow]
    private let places: [String: Int]

    init(_ all: [ArticleRow]) {
      self.all = all
      places = Dictionary(
        all.enumerated().map { ($1.source.article, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(key: String) -> ArticleRow? { places[key].map { all[$0] } }
  }

  private let given: Rows?
  private let bytes: Mutex<ByteReader>
  private let made = Mutex<Rows?>(nil)

  init(_ rows: [ArticleRow]) {
    given = Rows(rows)
    bytes = Mutex(ByteReader([]))
  }

  /// Takes the articles that stand where a reader is; what is behind them is not read.
  init(at bytes: ByteReader) {
    given = nil
    self.bytes = Mutex(bytes)
  }

  /// The articles. The digest of their bytes was looked at before, so that they are whole.
  var rows: Rows {
    if let given { return given }
    return made.withLock { made in
      if let made { return made }
      let rows = bytes.withLock { Rows((try? $0.list(ArticleRow.init(from:))) ?? []) }
      made = rows
      return rows
    }
  }
}
