/// The number that one article gave in a series of figures.
public struct FigureStep: Hashable, Sendable, Codable {
  /// The number, as the article gives it.
  public var number: Int
  /// The article's key.
  public var article: String
  /// The sentence that gives it, from 1.
  public var sentence: Int
  /// The publisher; nil where not given.
  public var outlet: String?
  /// When the article was published, as far as known: a date or a time in UTC.
  public var published: String?
  /// The date of the edition that first had the article.
  public var edition: String

  /// Makes the value from its parts.
  public init(
    number: Int, article: String, sentence: Int, outlet: String? = nil, published: String? = nil,
    edition: String
  ) {
    self.number = number
    self.article = article
    self.sentence = sentence
    self.outlet = outlet
    self.published = published
    self.edition = edition
  }
}

extension FigureStep: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("number", number)
      $0.field("article", article)
      $0.field("sentence", sentence)
      $0.field("outlet", outlet)
      $0.field("published", published)
      $0.field("edition", edition)
    }
  }
}
