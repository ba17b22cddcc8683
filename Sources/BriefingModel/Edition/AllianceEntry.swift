/// An alliance that the articles name.
public struct AllianceEntry: Hashable, Sendable, Codable {
  /// Its identifier.
  public var id: String
  /// Its name, as the articles have it and canonically.
  public var name: String
  /// Members that the articles name, alpha-3.
  public var membersNamed: [String]
  /// Those of its members that are said to be threatened, alpha-3.
  public var membersThreatened: [String]
  /// Members by the reference data, not in the articles (R20).
  public var membersReference: [String]
  /// Its defence clause by the reference data.
  public var defenceClause: String?
  /// Its lines.
  public var sentences: [CitedSentence]

  /// Makes the value from its parts.
  public init(
    id: String,
    name: String,
    membersNamed: [String] = [],
    membersThreatened: [String] = [],
    membersReference: [String] = [],
    defenceClause: String? = nil,
    sentences: [CitedSentence] = []
  ) {
    self.id = id
    self.name = name
    self.membersNamed = membersNamed
    self.membersThreatened = membersThreatened
    self.membersReference = membersReference
    self.defenceClause = defenceClause
    self.sentences = sentences
  }
}

extension AllianceEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("name", name)
      $0.field("members_named", membersNamed)
      $0.field("members_threatened", membersThreatened)
      $0.field("members_reference", membersReference)
      $0.field("defence_clause", defenceClause)
      $0.field("sentences", sentences)
    }
  }
}
