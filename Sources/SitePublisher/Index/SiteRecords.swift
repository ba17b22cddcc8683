/// Every record and article that has a page, read once for lists, search and site map.
struct SiteRecords: Sendable {
  /// A record as lists show it.
  struct Record: Sendable {
    let key: RecordKey
    /// Its name, and what else it is found by.
    let names: [String]
    /// Where the claims about it stand.
    let claims: [ClaimPlace]

    /// What it is called.
    var name: String { names.first ?? key.id }
  }

  private let byKind: [RecordKey.Kind: [Record]]
  /// The keys of all articles that editions list, sorted.
  let articles: [String]

  init(_ index: SiteIndex) {
    articles = index.articleKeys
    // The claims stand first, and the rest of a record is long.
    var records = index.tables.records.parts(\.claims) { (reader) throws(ByteReader.Damaged) in
      try reader.places()
    }.compactMap { text, claims in RecordKey(text: text).map { (key: $0, claims: claims) } }
    let known = Set(records.lazy.map(\.key).filter { $0.kind == .alliance })
    for id in index.tables.alliances.keys where !known.contains(.alliance(id)) {
      records.append((.alliance(id), []))
    }
    byKind = Dictionary(grouping: records, by: \.key.kind).mapValues { records in
      records.sorted { $0.key.id.precedesByBytes($1.key.id) }
        .map { Record(key: $0.key, names: index.names(of: $0.key), claims: $0.claims) }
    }
  }

  /// The records of a kind, sorted by the bytes of their identifier.
  func of(_ kind: RecordKey.Kind) -> [Record] { byKind[kind] ?? [] }
}

extension SiteIndex {
  /// The name of a record, and what else it is found by.
  fileprivate func names(of key: RecordKey) -> [String] {
    let id = key.id
    return switch key.kind {
    case .actor: entity(id).map { [$0.name] + $0.names } ?? [id]
    case .alliance: [allianceName(id)] + (entity(id)?.names ?? [])
    case .speaker: [speaker(id)?.name ?? id]
    case .state: [stateName(id), id]
    }
  }
}
