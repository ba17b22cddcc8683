/// Two or more claims of an article that do not agree.
public struct DisputeFinding: Hashable, Sendable, Codable {
  /// How far they disagree.
  public var grade: DisputeGrade
  /// What they disagree about, in a few words.
  public var about: String
  /// The claims, in text order.
  public var claims: [String]
  /// Which part of the accounts is contested.
  public var slot: DisputeSlot?
  /// The identifier of the rule that found it.
  public var rule: String?

  /// Makes the value from its parts.
  public init(
    grade: DisputeGrade, about: String, claims: [String] = [], slot: DisputeSlot? = nil,
    rule: String? = nil
  ) {
    self.grade = grade
    self.about = about
    self.claims = claims
    self.slot = slot
    self.rule = rule
  }
}

extension DisputeFinding: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("grade", grade.rawValue)
      $0.field("about", about)
      $0.field("claims", claims)
      $0.field("slot", slot?.rawValue)
      $0.field("rule", rule)
    }
  }
}
