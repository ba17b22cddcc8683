internal import BriefingModel

/// Lists the stories that more than one article tells, in the order of their first article here.
struct StoriesBuilder {
  let context: EditionContext
  /// How many articles of earlier editions a story lists, the newest: one that goes on for a year would
  /// else be most of an edition. All of them are counted.
  static let mostEarlier = 20

  func build() -> [EditionStory] {
    var order: [String] = []
    var told: [String: [ArticleText]] = [:]
    for article in context.articles {
      guard let story = article.record.story else { continue }
      if told[story.id] == nil { order.append(story.id) }
      told[story.id, default: []].append(article)
    }
    return order.compactMap { story($0, told[$0] ?? []) }
  }

  private func story(_ id: String, _ here: [ArticleText]) -> EditionStory? {
    guard let first = here.first, let earlier = first.record.story?.earlier,
      earlier.count + here.count > 1
    else { return nil }
    let all =
      earlier
      + here.map {
        StoryArticle(
          label: $0.label, article: $0.key, title: $0.findings.article.title.map(Wording.cleaned),
          outlet: $0.findings.article.outlet.map(Wording.cleaned), edition: context.date)
      }
    let outlets = Set(all.compactMap { $0.outlet.map(Wording.folded) }).count
    let since = earlier.map(\.edition).min()
    let text = context.phrases(
      .storyLine,
      [
        "articles": PhraseBook.count(all.count, "article"),
        "from": outlets == 0 ? "" : " from \(PhraseBook.count(outlets, "publisher"))",
        "since": since.map { ", since the edition of \(CivilDate.words($0))" } ?? "",
      ])
    return EditionStory(
      id: id, headline: first.headline, since: since ?? context.date, outlets: outlets,
      articles: Array(all.dropFirst(max(0, earlier.count - Self.mostEarlier))),
      sentence: SentenceMaker.about(here, text))
  }
}

extension ArticleText {
  /// Its title; where it has none, its first words.
  var headline: String {
    findings.article.title.map(Wording.cleaned).flatMap { $0.isEmpty ? nil : $0 } ?? firstWords
  }

  /// The first words of the text, at most twelve, without a mark that a cut would leave open.
  var firstWords: String {
    let beginning = text(0, min(400, findings.article.text.unicodeScalars.count))
    let words = Wording.words(Wording.cleaned(beginning)).prefix(12).joined(separator: " ")
    return Wording.replacing("\"", in: words, with: "")
  }
}
