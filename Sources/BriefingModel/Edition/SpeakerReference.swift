/// A speaker, as the articles give it.
public struct SpeakerReference: Hashable, Sendable, Codable {
  /// Its identifier in the findings.
  public var id: String
  /// The fullest name.
  public var name: String
  /// The office or role, as the article gives it.
  public var role: String?
  /// The states or bodies that it speaks for.
  public var affiliation: [String]
  /// The state that it speaks for.
  public var iso3: String?
  /// What kind of speaker it is.
  public var kind: SourceKind
  /// Whether it is named.
  public var named: Bool

  /// Makes the value from its parts.
  public init(
    id: String,
    name: String,
    role: String? = nil,
    affiliation: [String] = [],
    iso3: String? = nil,
    kind: SourceKind,
    named: Bool
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.iso3 = iso3
    self.kind = kind
    self.named = named
  }
}

extension SpeakerReference: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("name", name)
      $0.field("role", role)
      $0.field("affiliation", affiliation)
      $0.field("iso3", iso3)
      $0.field("kind", kind.rawValue)
      $0.field("named", named)
    }
  }
}
