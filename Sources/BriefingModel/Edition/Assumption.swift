/// An inference that the program made (R50).
public struct Assumption: Hashable, Sendable, Codable {
  /// `K1` and so on.
  public var label: String
  /// The kind of inference.
  public var rule: String
  /// What is assumed, and why.
  public var sentence: CitedSentence
  /// What follows if it is wrong.
  public var consequence: CitedSentence
  /// The lasting identifiers of the claims that rest on it.
  public var claims: [String]

  /// Makes the value from its parts.
  public init(
    label: String,
    rule: String,
    sentence: CitedSentence,
    consequence: CitedSentence,
    claims: [String] = []
  ) {
    self.label = label
    self.rule = rule
    self.sentence = sentence
    self.consequence = consequence
    self.claims = claims
  }
}

extension Assumption: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("rule", rule)
      $0.field("sentence", sentence)
      $0.field("consequence", consequence)
      $0.field("claims", claims)
    }
  }
}
