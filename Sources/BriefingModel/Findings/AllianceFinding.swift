/// An alliance or international body that the article names.
public struct AllianceFinding: Hashable, Sendable, Codable {
  /// Stable identifier ("csto").
  public var id: String
  /// The canonical name.
  public var name: String
  /// The names that the article uses.
  public var names: [String]
  /// Members that the article itself names as such, alpha-3, sorted.
  public var membersNamed: [String]
  /// Members by the reference data on the article's date, alpha-3, sorted.
  public var membersReference: [String]

  /// Makes the value from its parts.
  public init(
    id: String, name: String, names: [String] = [], membersNamed: [String] = [],
    membersReference: [String] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.membersNamed = membersNamed
    self.membersReference = membersReference
  }

  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case names
    case membersNamed = "members_named"
    case membersReference = "members_reference"
  }
}

extension AllianceFinding: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("name", name)
      $0.field("names", names)
      $0.field("members_named", membersNamed)
      $0.field("members_reference", membersReference)
    }
  }
}
