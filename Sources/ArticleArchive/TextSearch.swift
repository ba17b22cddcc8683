internal import GRDB
internal import GRDBSQLite

/// What looks at the articles that a full-text search finds.
protocol TextVisitor: AnyObject {
  /// Looks at the article at which a search stands; whether it could be read.
  func visit(_ search: TextSearch) -> Bool
}

/// A full-text search at one of its articles, as FTS5 shows it to functions: the only holder of its
/// pointers.
struct TextSearch {
  private let api: UnsafePointer<Fts5ExtensionApi>
  private let search: OpaquePointer

  /// The row of the article.
  var row: Int64 { api.pointee.xRowid(search) }

  /// How many words and phrases are searched for.
  var phraseCount: Int { Int(api.pointee.xPhraseCount(search)) }

  /// How many articles the archive has, and how many words these have together.
  var whole: (articles: Int64, words: Int64)? {
    var whole = (articles: Int64(0), words: Int64(0))
    guard api.pointee.xRowCount(search, &whole.articles) == SQLITE_OK,
      api.pointee.xColumnTotalSize(search, -1, &whole.words) == SQLITE_OK
    else { return nil }
    return whole
  }

  /// Goes through the columns in which the article has a phrase; whether they could be read.
  func forEachPlace(of phrase: Int, _ body: (Int32) -> Void) -> Bool {
    var place = Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    let code = api.pointee.xPhraseFirst(search, Int32(phrase), &place, &column, &offset)
    guard code == SQLITE_OK else { return false }
    while column >= 0 {
      body(column)
      api.pointee.xPhraseNext(search, &place, &column, &offset)
    }
    return true
  }

  /// How many articles of the archive have a phrase, counted to so many.
  func articles(with phrase: Int, most: Int64) -> Int64? {
    var count = (articles: Int64(0), most: most)
    let code = api.pointee.xQueryPhrase(search, Int32(phrase), &count) { _, _, place in
      guard let count = place?.assumingMemoryBound(to: (articles: Int64, most: Int64).self) else {
        return SQLITE_DONE
      }
      count.pointee.articles += 1
      return count.pointee.articles < count.pointee.most ? SQLITE_OK : SQLITE_DONE
    }
    return code == SQLITE_OK ? count.articles : nil
  }
}

extension TextSearch {
  /// A visitor, as SQLite passes it from a statement to the function.
  private final class Visit {
    let visitor: any TextVisitor

    init(_ visitor: any TextVisitor) { self.visitor = visitor }
  }

  /// Runs a statement that asks `visit(articleText, ?)`, with the visitor as its first argument.
  static func run(
    _ sql: String, arguments: StatementArguments, visitor: any TextVisitor,
    in database: Database
  ) throws {
    let api = FTS5.api(database)
    try check(
      api.pointee.xCreateFunction(
        UnsafeMutablePointer(mutating: api), "visit", nil, function, nil))
    let statement = try database.makeStatement(sql: sql)
    try statement.setArguments([nil] + arguments)
    let visit = Visit(visitor)
    let code = withType {
      sqlite3_bind_pointer(
        statement.sqliteStatement, 1, Unmanaged.passUnretained(visit).toOpaque(), $0, nil)
    }
    try check(code)
    try withExtendedLifetime(visit) { try statement.execute() }
  }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// What SQLite knows the pointer by, so that no other is taken for one.
  private static let type: StaticString = "threatbrief.visit"

  private static func withType<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    type.utf8Start.withMemoryRebound(
      to: CChar.self, capacity: type.utf8CodeUnitCount + 1, body)
  }

  private static let function: fts5_extension_function = { api, search, result, _, values in
    guard let api, let search, let value = values?[0],
      let place = TextSearch.withType({ sqlite3_value_pointer(value, $0) })
    else { return sqlite3_result_error_code(result, SQLITE_MISUSE) }
    let isRead = Unmanaged<Visit>.fromOpaque(place)._withUnsafeGuaranteedRef {
      $0.visitor.visit(TextSearch(api: api, search: search))
    }
    guard isRead else { return sqlite3_result_error_code(result, SQLITE_CORRUPT) }
    sqlite3_result_int(result, 1)
  }
}
