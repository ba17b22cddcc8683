/// A place in the article where an entity is named or referred to.
public struct Mention: Hashable, Sendable, Codable {
  /// Where it begins: a Unicode scalar offset in the article's text.
  public var start: Int
  /// Where it ends, exclusive.
  public var end: Int
  /// The number of the sentence.
  public var sentence: Int

  /// Makes the value from its parts.
  public init(
    start: Int, end: Int, sentence: Int
  ) {
    self.start = start
    self.end = end
    self.sentence = sentence
  }
}

extension Mention: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("end", end)
      $0.field("sentence", sentence)
    }
  }
}
