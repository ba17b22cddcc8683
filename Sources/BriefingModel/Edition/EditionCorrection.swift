/// What an article of this edition puts right in an earlier one, which bears a note of it (R71).
public struct EditionCorrection: Hashable, Sendable, Codable {
  /// The date of the edition that printed what was corrected.
  public var edition: String
  /// The lasting identifier of the claim that was corrected.
  public var claim: String
  /// Who took it back and where that stands, in words.
  public var text: String

  /// Makes the value from its parts.
  public init(edition: String, claim: String, text: String) {
    self.edition = edition
    self.claim = claim
    self.text = text
  }
}

extension EditionCorrection: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("edition", edition)
      $0.field("claim", claim)
      $0.field("text", text)
    }
  }
}
