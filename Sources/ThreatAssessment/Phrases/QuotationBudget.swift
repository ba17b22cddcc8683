internal import BriefingModel

/// How much of each article may still be quoted: 30 words at once, a quarter of the article or 120
/// words in all, whichever is less (R23).
struct QuotationBudget {
  static let longest = 30
  private var left: [String: Int] = [:]

  /// Whether a text's quotations may be printed; takes them off if so.
  mutating func take(_ text: String, from article: ArticleText) -> Bool {
    let words = Wording.quotedWords(text)
    guard words > 0 else { return true }
    // Some is kept for hedges, which are named in quotation marks whatever is left: more of a long article,
    // for it has more of them.
    let most = min(article.wordCount / 4, 120)
    let rest = left[article.key] ?? most - most / (most < 100 ? 10 : 6)
    guard words <= rest, Wording.longestQuotation(text) <= Self.longest else { return false }
    left[article.key] = rest - words
    return true
  }
}
