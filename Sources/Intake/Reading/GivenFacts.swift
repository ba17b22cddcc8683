/// What is known of an article from outside its bytes; it beats what the bytes say.
public struct GivenFacts: Hashable, Sendable {
  /// The identifier to use.
  public var id: String?
  /// The publisher.
  public var outlet: String?
  /// The publication date, in any form that the date reader knows.
  public var published: String?
  /// Where `published` comes from; "given" unless told.
  public var publishedBasis: String?
  /// The headline.
  public var title: String?
  /// The byline.
  public var author: String?
  /// The address the bytes came from.
  public var url: String?
  /// The content type of the transfer, for its encoding and format.
  public var contentType: String?
  /// The date that the feed gives for the item: it yields to what the article says of itself.
  var feedPublished: String?
  /// The language that the feed declares.
  var language: String?

  /// Makes a set of facts, all of them optional.
  public init(
    id: String? = nil, outlet: String? = nil, published: String? = nil,
    publishedBasis: String? = nil, title: String? = nil, author: String? = nil,
    url: String? = nil, contentType: String? = nil
  ) {
    self.id = id
    self.outlet = outlet
    self.published = published
    self.publishedBasis = publishedBasis
    self.title = title
    self.author = author
    self.url = url
    self.contentType = contentType
  }
}
