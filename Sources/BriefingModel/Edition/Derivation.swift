/// A word or number of a sentence that stands in no cited span, and how it was reached (R10).
public struct Derivation: Hashable, Sendable, Codable {
  /// The words as the edition has them ("2015").
  public var value: String
  /// The words of the article that they were derived from ("late in 2014").
  public var from: String
  /// The rule that derived them ("alias", "year-from-context", "pronoun", "reference-data", "count").
  public var rule: String

  /// Makes the value from its parts.
  public init(
    value: String,
    from: String,
    rule: String
  ) {
    self.value = value
    self.from = from
    self.rule = rule
  }
}

extension Derivation: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("value", value)
      $0.field("from", from)
      $0.field("rule", rule)
    }
  }
}
