/// What a claim says of whom: one actor, relation and target.
public struct ClaimRelation: Hashable, Sendable, Codable {
  /// The relation.
  public var type: ClaimType
  /// The entity that acts; nil where the relation has none.
  public var actor: String?
  /// The entity acted upon; nil where the relation has none.
  public var target: String?
  /// Where the words for it begin: a Unicode scalar offset in the article's text.
  public var start: Int
  /// Where they end, exclusive.
  public var end: Int
  /// The number of the sentence.
  public var sentence: Int
  /// The identifier of the rule that found it; the words that it stood on are those of the span.
  public var rule: String?

  /// Makes the value from its parts.
  public init(
    type: ClaimType, actor: String? = nil, target: String? = nil, start: Int, end: Int,
    sentence: Int, rule: String? = nil
  ) {
    self.type = type
    self.actor = actor
    self.target = target
    self.start = start
    self.end = end
    self.sentence = sentence
    self.rule = rule
  }
}

extension ClaimRelation: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("type", type.rawValue)
      $0.field("actor", actor)
      $0.field("target", target)
      $0.field("start", start)
      $0.field("end", end)
      $0.field("sentence", sentence)
      $0.field("rule", rule)
    }
  }
}
