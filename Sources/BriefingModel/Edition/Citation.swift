/// The sentence of an article on which a sentence of the edition stands.
public struct Citation: Hashable, Sendable, Codable {
  /// What the reader sees: `A1.3`, or `A1` for the article as a whole.
  public var label: String
  /// The article's key in addresses: 16 hex digits.
  public var article: String
  /// The number of the article's sentence; nil for the article as a whole (absence).
  public var sentence: Int?

  /// Makes the value from its parts.
  public init(
    label: String,
    article: String,
    sentence: Int? = nil
  ) {
    self.label = label
    self.article = article
    self.sentence = sentence
  }
}

extension Citation: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("article", article)
      $0.field("sentence", sentence)
    }
  }
}
