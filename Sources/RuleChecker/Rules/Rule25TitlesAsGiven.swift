internal import BriefingModel

/// R25: A title or office is given as the article gives it.
///
/// Why: A title brought up to date makes an old statement look new.
/// A breach: a minister called former minister.
/// To mend it: take the title from the cited article.
struct Rule25TitlesAsGiven: HouseRule {
  let number = "R25"
  let summary = "A title or office is given as the article gives it."
  let level = RuleLevel.must
  let remedy = "take the title from the cited article"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    var wordsByArticle: [String: [String]] = [:]
    func words(of article: String) -> [String]? {
      if let known = wordsByArticle[article] { return known }
      wordsByArticle[article] = edition.articles[article].map { Lexicon.words(of: $0.text) }
      return wordsByArticle[article]
    }
    return edition.data.reportedClaims.compactMap { claim in
      guard let speaker = claim.speaker, let role = speaker.role else { return nil }
      guard !claim.reports.isEmpty,
        claim.reports.allSatisfy({ edition.articles[$0.article] != nil })
      else { return nil }
      let title = Lexicon(phrases: [Lexicon.words(of: role)])
      let isGiven = claim.reports.contains { report in
        words(of: report.article).map { title.first(in: $0) != nil } ?? false
      }
      guard !isGiven, title.phrases != [[]] else { return nil }
      return breach(
        "no article calls \(speaker.name) '\(role)'", at: edition.section(.claims)?.line,
        of: edition)
    }
  }
}
