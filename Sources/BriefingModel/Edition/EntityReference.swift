/// An actor, target or alliance, as the edition names it.
public struct EntityReference: Hashable, Sendable, Codable {
  /// Its identifier in the findings.
  public var id: String
  /// The name that the articles use, then the canonical one where they differ.
  public var name: String
  /// Every name that the articles use, fullest first.
  public var names: [String]
  /// What it is.
  public var kind: EntityKind
  /// The state that it is or belongs to.
  public var iso3: String?

  /// Makes the value from its parts.
  public init(
    id: String,
    name: String,
    names: [String] = [],
    kind: EntityKind,
    iso3: String? = nil
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.iso3 = iso3
  }
}

extension EntityReference: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("name", name)
      $0.field("names", names)
      $0.field("kind", kind.rawValue)
      $0.field("iso3", iso3)
    }
  }
}
