/// Every record and article that has a page, read once for lists, search and site map.
struct SiteRecords: Sendable {
  /// A record with what is known of it.
  struct Record: Sendable {
    let key: RecordKey
    let tally: RecordTally
  }

  private let byKind: [RecordKey.Kind: [Record]]
  /// The keys of all articles that editions list, sorted.
  let articles: [String]

  init(_ index: SiteIndex) {
    articles = index.articleKeys
    var records: [String: Record] = [:]
    for (text, tally) in index.tables.records.all {
      if let key = RecordKey(text: text) { records[text] = Record(key: key, tally: tally) }
    }
    for id in index.tables.alliances.keys {
      let key = RecordKey.alliance(id)
      if records[key.text] == nil { records[key.text] = Record(key: key, tally: RecordTally()) }
    }
    byKind = Dictionary(grouping: records.values, by: \.key.kind).mapValues { records in
      records.sorted { $0.key.id.utf8.lexicographicallyPrecedes($1.key.id.utf8) }
    }
  }

  /// The records of a kind, sorted by the bytes of their identifier.
  func of(_ kind: RecordKey.Kind) -> [Record] { byKind[kind] ?? [] }
}
