internal import BriefingModel

/// What the other pages of the site need to know of one edition.
///
/// A class, since pages ask for it and its parts at every claim and citation: a value of so many
/// fields would be copied each time.
final class EditionDigest: Sendable {
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
  private let list: ArticleList

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
    list = ArticleList(
      edition.sources.items.map { entry in
        let mayShowAll = entry.outlet.map(settings.fullTextOutlets.contains) ?? false
        return ArticleRow(entry, edition: edition.date, showsAll: mayShowAll)
      })
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    date = try bytes.text()
    number = try bytes.int()
    title = try bytes.text()
    dateline = try bytes.text()
    marking = try bytes.text()
    updated = try bytes.text()
    revision = try bytes.int()
    articleCount = try bytes.int()
    bottomLine = try bytes.list(CitedSentence.init(from:))
    corrections = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      Correction(date: try bytes.text(), text: try bytes.text())
    }
    claims = try bytes.list(ClaimRow.init(from:))
    entities = try bytes.list(EntityReference.init(from:))
    speakers = try bytes.list(SpeakerReference.init(from:))
    alliances = try bytes.list(AllianceEntry.init(from:))
    members = try bytes.list(MemberEntry.init(from:))
    list = ArticleList(at: bytes)
  }
}

extension EditionDigest {
  /// The articles that it lists.
  var articles: [ArticleRow] { list.rows.all }

  /// What the edition says of an article; nil where it does not list it.
  func article(_ key: String) -> ArticleRow? { list.rows[key] }

  /// The text of a sentence of an article, if the edition may show it.
  func sentence(_ number: Int, of article: String) -> String? {
    self.article(article)?.shown.first { $0.number == number }?.text
  }
}
