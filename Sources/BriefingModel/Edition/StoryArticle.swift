/// An article of a story, of this edition or of an earlier one.
public struct StoryArticle: Hashable, Sendable, Codable {
  /// Its label in this edition (`A1`); nil for an article of an earlier one.
  public var label: String?
  /// The article's key in addresses.
  public var article: String
  /// Its title; nil where it has none.
  public var title: String?
  /// Its publisher; nil where not given.
  public var outlet: String?
  /// The edition that it is of, `YYYY-MM-DD`.
  public var edition: String

  /// Makes the value from its parts.
  public init(
    label: String? = nil, article: String, title: String? = nil, outlet: String? = nil,
    edition: String
  ) {
    self.label = label
    self.article = article
    self.title = title
    self.outlet = outlet
    self.edition = edition
  }
}

extension StoryArticle: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("article", article)
      $0.field("title", title)
      $0.field("outlet", outlet)
      $0.field("edition", edition)
    }
  }
}
