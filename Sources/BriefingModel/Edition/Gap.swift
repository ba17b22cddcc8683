/// Something that the articles do not say.
public struct Gap: Hashable, Sendable, Codable {
  /// `G1` and so on.
  public var label: String
  /// Its lasting identifier: `G` and a hash.
  public var id: String
  /// The rule that raised it.
  public var rule: String
  /// The labels of the judgements that it bears on.
  public var judgements: [String]
  /// What is not known.
  public var sentence: CitedSentence
  /// The same in a few words, for one line of a terminal.
  public var topic: String?

  /// Makes the value from its parts.
  public init(
    label: String,
    id: String,
    rule: String,
    judgements: [String] = [],
    sentence: CitedSentence,
    topic: String? = nil
  ) {
    self.label = label
    self.id = id
    self.rule = rule
    self.judgements = judgements
    self.sentence = sentence
    self.topic = topic
  }
}

extension Gap: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("id", id)
      $0.field("rule", rule)
      $0.field("judgements", judgements)
      $0.field("sentence", sentence)
      $0.field("topic", topic)
    }
  }
}
