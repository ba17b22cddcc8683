/// A sentence of an article, as the article's page shows it.
public struct ArticleSentence: Hashable, Sendable, Codable {
  /// Its number, from 1.
  public var number: Int
  /// Its paragraph, from 1.
  public var paragraph: Int
  /// The sentence, verbatim.
  public var text: String

  /// Makes the value from its parts.
  public init(
    number: Int,
    paragraph: Int,
    text: String
  ) {
    self.number = number
    self.paragraph = paragraph
    self.text = text
  }
}

extension ArticleSentence: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("number", number)
      $0.field("paragraph", paragraph)
      $0.field("text", text)
    }
  }
}
