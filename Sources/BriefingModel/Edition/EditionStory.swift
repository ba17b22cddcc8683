/// Articles on one event, over outlets and days.
///
/// A story merges no claims and bears on no count of independent support: those go by origin (R29).
public struct EditionStory: Hashable, Sendable, Codable {
  /// Its lasting identifier: `S` and a hash, the same in all editions.
  public var id: String
  /// The title of its first article here; its first words where it has none.
  public var headline: String
  /// The first edition that had an article of it, `YYYY-MM-DD`.
  public var since: String
  /// How many publishers its articles are of, as far as they are given.
  public var outlets: Int
  /// Its articles: the newest of earlier editions by date, then those of this one.
  public var articles: [StoryArticle]
  /// How many articles and publishers tell it, in words.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    id: String, headline: String, since: String, outlets: Int, articles: [StoryArticle],
    sentence: CitedSentence
  ) {
    self.id = id
    self.headline = headline
    self.since = since
    self.outlets = outlets
    self.articles = articles
    self.sentence = sentence
  }
}

extension EditionStory: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("headline", headline)
      $0.field("since", since)
      $0.field("outlets", outlets)
      $0.field("articles", articles)
      $0.field("sentence", sentence)
    }
  }
}
