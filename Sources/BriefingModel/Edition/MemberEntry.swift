/// A state that is named only as a member of an alliance (R19).
public struct MemberEntry: Hashable, Sendable, Codable {
  /// The state.
  public var iso3: String
  /// Its name.
  public var name: String
  /// The alliance's identifier.
  public var alliance: String
  /// Its line.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    iso3: String,
    name: String,
    alliance: String,
    sentence: CitedSentence
  ) {
    self.iso3 = iso3
    self.name = name
    self.alliance = alliance
    self.sentence = sentence
  }
}

extension MemberEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("iso3", iso3)
      $0.field("name", name)
      $0.field("alliance", alliance)
      $0.field("sentence", sentence)
    }
  }
}
