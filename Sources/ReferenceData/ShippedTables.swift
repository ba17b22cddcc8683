/// Single tables of the library as shipped, in the order of their files.
///
/// For those who need one of them and no more, since reading the whole library takes time.
public enum ShippedTables {
  /// States and territories, with their further names.
  public static let states: [StateEntry] = {
    var loader = ReferenceLoader(overrides: [])
    let aliases: [AliasEntry] = loader.table()
    return loader.adding(aliases, to: loader.table())
  }()

  /// Hedges.
  public static var hedges: [HedgeEntry] { table() }

  /// Verbs and nouns of reporting.
  public static var reportingWords: [ReportingWordEntry] { table() }

  /// Words of violence, threat and other doings.
  public static var triggers: [TriggerEntry] { table() }

  private static func table<Entry: TableEntry>() -> [Entry] {
    var loader = ReferenceLoader(overrides: [])
    return loader.table()
  }
}
