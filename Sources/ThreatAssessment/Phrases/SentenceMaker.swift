internal import BriefingModel

/// A name or number that a sentence prints, with the words of articles that may stand for it.
struct UsedName: Hashable, Sendable {
  let printed: String
  let variants: [String]
  let rule: String
}

/// Puts a finished text together with its citations and derivations (R8, R10).
struct SentenceMaker {
  /// A sentence that stands on sentences of articles.
  static func cited(
    _ text: String, _ spans: [(article: ArticleText, sentences: [Int])], names: [UsedName] = []
  ) -> CitedSentence {
    var citations: [Citation] = []
    var seen: Set<Citation> = []
    var cited = ""
    for span in spans {
      for number in span.sentences {
        let citation = span.article.citation(number)
        guard seen.insert(citation).inserted else { continue }
        citations.append(citation)
        if !names.isEmpty { cited += " " + span.article.sentence(number) }
      }
    }
    return CitedSentence(
      text: text, citations: citations, derivations: derivations(names, text, cited))
  }

  /// A sentence of fixed wording or about the edition itself.
  static func fixed(_ text: String, _ basis: SentenceBasis = .fixed) -> CitedSentence {
    CitedSentence(text: text, basis: basis)
  }

  /// A sentence of absence: it cites the articles that were searched.
  static func absent(_ text: String, in articles: [ArticleText]) -> CitedSentence {
    CitedSentence(text: text, citations: articles.map(\.citation), basis: .absence)
  }

  /// A sentence about whole articles, such as that they repeat one story.
  static func about(_ articles: [ArticleText], _ text: String) -> CitedSentence {
    CitedSentence(text: text, citations: articles.map(\.citation), basis: .count)
  }

  private static func derivations(_ names: [UsedName], _ text: String, _ cited: String)
    -> [Derivation]
  {
    guard !names.isEmpty else { return [] }
    var seen: Set<String> = []
    let words = FoldedWords(text)
    lazy var known = FoldedWords(cited)
    return names.compactMap { name in
      guard seen.insert(name.printed).inserted else { return nil }
      let printed = FoldedWords(name.printed)
      guard words.holds(printed) else { return nil }
      guard !known.holds(printed) else { return nil }
      let from =
        name.variants.first { known.holds(FoldedWords($0)) } ?? name.variants.first ?? ""
      return Derivation(value: name.printed, from: Wording.cleaned(from), rule: name.rule)
    }
  }
}
