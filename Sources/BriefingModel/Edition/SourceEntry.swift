/// An article of the edition with all that R56 asks for.
public struct SourceEntry: Hashable, Sendable, Codable {
  /// `A1` and so on.
  public var label: String
  /// The article's key in addresses.
  public var article: String
  /// The article's identifier.
  public var id: String
  /// Its title, else nil.
  public var title: String?
  /// Its first words, where it has no title.
  public var firstWords: String
  /// Publisher, as given.
  public var outlet: String?
  /// Byline, as given.
  public var author: String?
  /// Publication date, as given.
  public var published: String?
  /// Where the date comes from.
  public var publishedBasis: String?
  /// Address.
  public var url: String?
  /// File name.
  public var path: String
  /// SHA-256 of its bytes.
  public var sha256: String
  /// When it was taken in, RFC 3339 in UTC.
  public var retrieved: String
  /// Its language.
  public var language: String
  /// Whether it was analysed.
  public var analysed: Bool
  /// Page furniture that was taken out (R58).
  public var removed: [RemovedText]
  /// Source reliability, A to F.
  public var reliability: String
  /// Why, by which rule or whose entry (R28).
  public var reliabilityReason: String
  /// What bears on its quality.
  public var descriptor: String
  /// The origin that it counts under (R29).
  public var origin: String
  /// The labels of other articles of the same origin, in order, at most 24; which others there are,
  /// the entries of the same `origin` tell.
  public var copies: [String]
  /// The edition that it was new in.
  public var edition: String
  /// Its sentences; none for an article of an earlier edition.
  public var sentences: [ArticleSentence]
  /// The numbers of those that this edition cites.
  public var citedSentences: [Int]
  /// The lasting identifier of the story that it is of; nil in editions of before.
  public var story: String?

  /// Makes the value from its parts.
  public init(
    label: String,
    article: String,
    id: String,
    title: String? = nil,
    firstWords: String,
    outlet: String? = nil,
    author: String? = nil,
    published: String? = nil,
    publishedBasis: String? = nil,
    url: String? = nil,
    path: String,
    sha256: String,
    retrieved: String,
    language: String = "en",
    analysed: Bool = true,
    removed: [RemovedText] = [],
    reliability: String = "F",
    reliabilityReason: String,
    descriptor: String,
    origin: String,
    copies: [String] = [],
    edition: String,
    sentences: [ArticleSentence] = [],
    citedSentences: [Int] = [],
    story: String? = nil
  ) {
    self.label = label
    self.article = article
    self.id = id
    self.title = title
    self.firstWords = firstWords
    self.outlet = outlet
    self.author = author
    self.published = published
    self.publishedBasis = publishedBasis
    self.url = url
    self.path = path
    self.sha256 = sha256
    self.retrieved = retrieved
    self.language = language
    self.analysed = analysed
    self.removed = removed
    self.reliability = reliability
    self.reliabilityReason = reliabilityReason
    self.descriptor = descriptor
    self.origin = origin
    self.copies = copies
    self.edition = edition
    self.sentences = sentences
    self.citedSentences = citedSentences
    self.story = story
  }
}

extension SourceEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("article", article)
      $0.field("id", id)
      $0.field("title", title)
      $0.field("first_words", firstWords)
      $0.field("outlet", outlet)
      $0.field("author", author)
      $0.field("published", published)
      $0.field("published_basis", publishedBasis)
      $0.field("url", url)
      $0.field("path", path)
      $0.field("sha256", sha256)
      $0.field("retrieved", retrieved)
      $0.field("language", language)
      $0.field("analysed", analysed)
      $0.field("removed", removed)
      $0.field("reliability", reliability)
      $0.field("reliability_reason", reliabilityReason)
      $0.field("descriptor", descriptor)
      $0.field("origin", origin)
      $0.field("copies", copies)
      $0.field("edition", edition)
      $0.field("sentences", sentences)
      $0.field("cited_sentences", citedSentences)
      if let story { $0.field("story", story) }
    }
  }
}
