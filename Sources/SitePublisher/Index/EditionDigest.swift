internal import BriefingModel

/// What the other pages of the site need to know of one edition.
struct EditionDigest: Hashable, Sendable {
  let date: String
  let number: Int
  let title: String
  let dateline: String
  let marking: String
  let updated: String
  let revision: Int
  let articleCount: Int
  let bottomLine: [CitedSentence]
  let corrections: [Correction]
  let claims: [ClaimRow]
  let entities: [EntityReference]
  let speakers: [SpeakerReference]
  let alliances: [AllianceEntry]
  let members: [MemberEntry]
  let articles: [ArticleRow]

  init(_ edition: Edition, settings: SiteSettings) {
    let reported = edition.reportedClaims
    date = edition.date
    number = edition.number
    title = edition.header.title
    dateline = edition.header.dateline
    marking = edition.header.marking
    // A note that another edition put here later is a change too (R71).
    let noted = edition.corrections.map { "\($0.date)T00:00:00Z" }
    updated = (noted + [edition.header.runTime]).max() ?? edition.header.runTime
    revision = edition.header.revision
    articleCount = edition.header.articles
    bottomLine = edition.bottomLine
    corrections = edition.corrections
    claims = reported.map { ClaimRow($0, edition: edition.date) }
    entities =
      reported.flatMap { [$0.actor, $0.target].compactMap(\.self) }
      + edition.actors.threatActors.items.map(\.entity)
      + edition.actors.threatened.items.map(\.entity)
    speakers = reported.compactMap(\.speaker).filter(\.named)
    alliances = edition.actors.alliances.items
    members = edition.actors.membersOnly.items
    articles = edition.sources.items.map { entry in
      let mayShowAll = entry.outlet.map(settings.fullTextOutlets.contains) ?? false
      return ArticleRow(entry, edition: edition.date, showsAll: mayShowAll)
    }
  }
}
