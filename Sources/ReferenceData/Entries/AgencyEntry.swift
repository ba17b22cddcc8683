/// What kind of medium an agency is.
public enum AgencyKind: String, Hashable, Sendable, CaseIterable {
  /// A news agency, whose texts others carry.
  case agency
  /// A newspaper or magazine.
  case newspaper
  /// Television or radio.
  case broadcaster
  /// A site or channel.
  case site
}

/// A news agency, newspaper, broadcaster or site.
public struct AgencyEntry: Hashable, Sendable {
  /// Its identifier, a slug.
  public let id: String
  /// The usual name.
  public let name: String
  /// Every name and abbreviation.
  public let names: [ReferenceName]
  /// What kind of medium it is.
  public let kind: AgencyKind
  /// Its home state, alpha-3.
  public let state: String?
  /// Whether the state owns or runs it.
  public let isStateMedia: Bool
}

extension AgencyEntry: TableEntry {
  enum Column: Int, TableColumn {
    case id, name, names, kind, state, isStateMedia
  }

  static var fileName: String { "agencies.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    kind = try row.choice(.kind)
    state = row.optional(.state)
    isStateMedia = try row.flag(.isStateMedia)
  }
}
