extension SiteIndex {
  /// How many articles of a story the page of another names, before it and after it each: a story that
  /// goes on for a year would else have all its pages made anew each day, and a page reads every
  /// edition of an article that it names.
  static let mostNeighbours = 4

  /// The articles of a story that stand next to one of them in the order of editions; all of the story
  /// where the article is none of it.
  func neighbours(of article: String, inStory story: String) -> [String] {
    let keys = articles(ofStory: story)
    guard let place = keys.firstIndex(of: article) else { return keys }
    let before = keys[max(0, place - Self.mostNeighbours)..<place]
    return Array(before + keys[(place + 1)...].prefix(Self.mostNeighbours))
  }

  /// The same for every story of an article.
  func neighbours(of article: String) -> [String] {
    stories(of: article).flatMap { neighbours(of: article, inStory: $0) }
  }
}
