internal import BriefingModel

/// Finds the sentences in which an entity's names first stand, so that a list of names is cited.
struct NameSpans {
  let context: EditionContext

  /// For each name the first sentence that holds it; at least the first mention.
  func first(of id: String, names: [String]) -> [(article: ArticleText, sentences: [Int])] {
    var left = names
    var spans: [(article: ArticleText, sentences: [Int])] = []
    for article in context.articlesByEntity[id] ?? [] {
      guard let entity = article.entity(id) else { continue }
      // A name that stands nowhere in the article is not looked for in its sentences.
      let here = left.filter { article.plain.place(of: $0) != nil }
      if here.isEmpty, !spans.isEmpty { continue }
      var sentences: Set<Int> = []
      for mention in entity.mentions where mention.isName {
        let text = ByteText(here.isEmpty ? "" : Wording.cleaned(article.sentence(mention.sentence)))
        let found = here.filter { left.contains($0) && text.place(of: $0) != nil }
        guard !found.isEmpty || (sentences.isEmpty && spans.isEmpty) else { continue }
        sentences.insert(mention.sentence)
        left.removeAll { found.contains($0) }
      }
      if !sentences.isEmpty { spans.append((article, sentences.sorted())) }
    }
    return spans
  }
}
