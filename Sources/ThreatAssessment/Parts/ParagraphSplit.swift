internal import BriefingModel

/// An article's sentences with the paragraphs that they stand in: a blank line parts paragraphs.
struct ParagraphSplit {
  let article: ArticleText

  init(_ article: ArticleText) { self.article = article }

  func sentences() -> [ArticleSentence] {
    var paragraph = 1
    var end = 0
    return article.findings.sentences.enumerated().map { index, span in
      // A single character parts no paragraphs.
      if index > 0, span.start > end + 1,
        article.text(end, span.start).count(where: \.isNewline) > 1
      {
        paragraph += 1
      }
      end = span.end
      return ArticleSentence(
        number: span.n, paragraph: paragraph, text: article.text(span.start, span.end))
    }
  }
}
