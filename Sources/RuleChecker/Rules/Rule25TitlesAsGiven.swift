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
    edition.data.reportedClaims.compactMap { claim in
      guard let speaker = claim.speaker, let role = speaker.role else { return nil }
      let texts = claim.reports.compactMap { edition.articles[$0.article]?.text }
      guard texts.count == claim.reports.count, !texts.isEmpty else { return nil }
      let words = Lexicon.words(of: role)
      guard !texts.contains(where: { Lexicon(phrases: [words]).first(in: $0) != nil }) else {
        return nil
      }
      return breach(
        "no article calls \(speaker.name) '\(role)'", at: edition.section(.claims)?.line,
        of: edition)
    }
  }
}
