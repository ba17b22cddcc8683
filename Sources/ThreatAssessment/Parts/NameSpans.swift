internal import BriefingModel

/// Finds the sentences in which an entity's names first stand, so that a list of names is cited.
struct NameSpans {
  let context: EditionContext

  /// For each name the first sentence that holds it; at least the first mention.
  func first(of id: String, names: [String]) -> [(article: ArticleText, sentences: [Int])] {
    var left = names
    var spans: [(article: ArticleText, sentences: [Int])] = []
    for article in context.analysed {
      guard let entity = article.entity(id) else { continue }
      var sentences: Set<Int> = []
      for mention in entity.mentions where mention.isName {
        let text = ByteText(left.isEmpty ? "" : Wording.cleaned(article.sentence(mention.sentence)))
        let found = left.filter { text.place(of: $0) != nil }
        guard !found.isEmpty || (sentences.isEmpty && spans.isEmpty) else { continue }
        sentences.insert(mention.sentence)
        left.removeAll { found.contains($0) }
      }
      if !sentences.isEmpty { spans.append((article, sentences.sorted())) }
    }
    return spans
  }
}
