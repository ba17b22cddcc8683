/// Something observable that would reopen a judgement or a disagreement (R52).
public struct Signpost: Hashable, Sendable, Codable {
  /// The rule that it comes from.
  public var rule: String
  /// The labels of what it reopens (`J1`, `D2`).
  public var reopens: [String]
  /// What would be seen.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    rule: String,
    reopens: [String] = [],
    sentence: CitedSentence
  ) {
    self.rule = rule
    self.reopens = reopens
    self.sentence = sentence
  }
}

extension Signpost: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("rule", rule)
      $0.field("reopens", reopens)
      $0.field("sentence", sentence)
    }
  }
}
