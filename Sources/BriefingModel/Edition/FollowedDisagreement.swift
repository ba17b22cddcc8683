/// A disagreement of an earlier edition, followed until one of its speakers settles it.
public struct FollowedDisagreement: Hashable, Sendable, Codable {
  /// Its lasting identifier.
  public var id: String
  /// Its label in the edition that last printed its accounts.
  public var label: String
  /// What the accounts differ on.
  public var about: String
  /// The date of the edition that last printed its accounts.
  public var since: String
  /// Whether one of the speakers took an account back.
  public var isSettled: Bool
  /// The identifiers of its claims.
  public var claims: [String]
  /// How it stands, in words.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    id: String, label: String, about: String, since: String, isSettled: Bool = false,
    claims: [String] = [], sentence: CitedSentence
  ) {
    self.id = id
    self.label = label
    self.about = about
    self.since = since
    self.isSettled = isSettled
    self.claims = claims
    self.sentence = sentence
  }
}

extension FollowedDisagreement: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("label", label)
      $0.field("about", about)
      $0.field("since", since)
      $0.field("is_settled", isSettled)
      $0.field("claims", claims)
      $0.field("sentence", sentence)
    }
  }
}
