/// The story that an article is of: what other articles tell of the same event.
public struct ArticleStory: Hashable, Sendable, Codable {
  /// Its lasting identifier: `S` and a hash.
  public var id: String
  /// Its articles of earlier editions, by edition and key.
  public var earlier: [StoryArticle]

  /// Makes the value from its parts.
  public init(id: String, earlier: [StoryArticle] = []) {
    self.id = id
    self.earlier = earlier
  }
}
