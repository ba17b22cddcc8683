/// A person, body, document or unnamed group to whom the article attributes something.
public struct SourceFinding: Hashable, Sendable, Codable {
  /// Stable within the article; across articles for reference and fully named persons.
  public var id: String
  /// The fullest name in the article.
  public var name: String
  /// Every name or noun phrase for it in the article, fullest first.
  public var names: [String]
  /// The office or role, as the article gives it.
  public var role: String?
  /// The states or bodies that it speaks for, as the article names them.
  public var affiliation: [String]
  /// The state that it speaks for, alpha-3.
  public var iso3: String?
  /// What kind of speaker it is.
  public var kind: SourceKind
  /// Whether it is named; false for "officials", "witnesses", "reports".
  public var named: Bool

  /// Makes the value from its parts.
  public init(
    id: String, name: String, names: [String] = [], role: String? = nil,
    affiliation: [String] = [], iso3: String? = nil, kind: SourceKind, named: Bool = false
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.role = role
    self.affiliation = affiliation
    self.iso3 = iso3
    self.kind = kind
    self.named = named
  }
}

extension SourceFinding: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("name", name)
      $0.field("names", names)
      $0.field("role", role)
      $0.field("affiliation", affiliation)
      $0.field("iso3", iso3)
      $0.field("kind", kind.rawValue)
      $0.field("named", named)
    }
  }
}
