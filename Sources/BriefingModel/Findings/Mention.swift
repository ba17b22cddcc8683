/// A place in the article where an entity is named or referred to.
public struct Mention: Hashable, Sendable, Codable {
  /// Where it begins: a Unicode scalar offset in the article's text.
  public var start: Int
  /// Where it ends, exclusive.
  public var end: Int
  /// The number of the sentence.
  public var sentence: Int
  /// The identifier of the rule by which these words mean the entity ("entity.name").
  public var rule: String

  /// Makes the value from its parts.
  public init(
    start: Int, end: Int, sentence: Int, rule: String = "entity.name"
  ) {
    self.start = start
    self.end = end
    self.sentence = sentence
    self.rule = rule
  }

  /// Reads the value; findings without rules, of earlier versions or other programs, have names only.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    sentence = try values.decode(Int.self, forKey: .sentence)
    rule = try values.decodeIfPresent(String.self, forKey: .rule) ?? "entity.name"
  }

  /// Whether the words were taken for the entity by more than a name of its own.
  public var isMerged: Bool { rule != "entity.name" && rule != "entity.unnamed" }

  /// Whether the words name the entity; a pronoun only means it.
  public var isName: Bool { rule != "entity.coreference" }
}

extension Mention: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("end", end)
      $0.field("sentence", sentence)
      $0.field("rule", rule)
    }
  }
}
