import BriefingModel
import TestSupport

@testable import SitePublisher

/// Editions of invented reports that grow, are made anew and get notes in every way that an archive
/// allows, the same for the same seed.
struct RandomArchive {
  /// What may happen between two runs.
  enum Event: CaseIterable {
    case newDay, newDays, newestAnew, newestTwoAnew, note, olderAnew
  }

  private var generator: SeededGenerator
  private(set) var editions: [PublishedEdition] = []
  private var changes: [Int] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The editions as a publisher takes them.
  var sources: [EditionSource] {
    zip(editions, changes).map { edition, change in
      EditionSource(date: edition.edition.date, fingerprint: "\(change)") { edition }
    }
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .newDay: append()
    case .newDays: for _ in 0..<3 { append() }
    case .newestAnew: remake(editions.count - 1)
    case .newestTwoAnew: for place in editions.indices.suffix(2) { remake(place) }
    case .note:
      let place = Int.random(in: 0..<editions.count, using: &generator)
      editions[place].edition.corrections.append(
        Correction(date: "2026-12-0\(place % 9 + 1)", text: "Note \(changes[place])."))
      changes[place] += 1
    case .olderAnew: remake(Int.random(in: 0..<editions.count, using: &generator))
    }
  }

  private mutating func append() {
    let day = editions.count
    let date = "2026-\(day / 6 < 9 ? "0" : "")\(day / 6 + 1)-1\(day % 6)"
    editions.append(edition(date: date))
    changes.append(0)
  }

  private mutating func remake(_ place: Int) {
    editions[place] = edition(date: editions[place].edition.date)
    changes[place] += 1
  }

  private mutating func edition(date: String) -> PublishedEdition {
    var edition = FixtureEdition.rich(date: date, number: editions.count + 1)
    let articles = Set((0..<3).map { _ in article() }).sorted()
    edition.claims.items[0].claims = (1...Int.random(in: 1...5, using: &generator)).map {
      claim($0, date: date, citing: articles.randomElement(using: &generator) ?? "")
    }
    edition.sources.items = articles.map { key in
      var source = edition.sources.items[0]
      source.article = key
      source.title = "Report \(key)"
      source.story = [nil, "S1", "S2", "S3"].randomElement(using: &generator) ?? nil
      return source
    }
    edition.actors.alliances.items[0].membersReference = [state().iso3 ?? "", "NOR"]
    if Bool.random(using: &generator) { edition.actors.alliances.items = [] }
    return PublishedEdition(edition: edition, markdown: markdown(of: edition))
  }

  /// The parts up to the claims, whose numbers give the page its anchors.
  private func markdown(of edition: Edition) -> String {
    let claims = edition.reportedClaims.map {
      "\($0.number). \($0.heading) [x](../../../../articles/\($0.sentences[0].citations[0].article)/#s1)."
    }
    return """
      # \(edition.date)

      ## Bottom line

      ## Judgements

      ## What changed

      ## Reported claims

      \(claims.joined(separator: "\n"))

      """
  }

  private mutating func claim(_ number: Int, date: String, citing article: String) -> ReportedClaim
  {
    var claim = FixtureEdition.rich().reportedClaims[0]
    claim.number = number
    claim.id = "C\(date.filter(\.isNumber))\(number)"
    claim.sentences = [
      CitedSentence(
        text: "Words of claim \(claim.id).",
        citations: [Citation(label: "A1.1", article: article, sentence: 1)])
    ]
    claim.actor = party(article)
    claim.target = Bool.random(using: &generator) ? state() : party(article)
    claim.states = Bool.random(using: &generator) ? [state().iso3 ?? ""] : []
    claim.speaker?.id = "speaker-\(Int.random(in: 1...4, using: &generator))"
    claim.speaker?.iso3 = state().iso3
    return claim
  }

  private mutating func article() -> String {
    "0f1e2d3c4b5a697\(Int.random(in: 0...9, using: &generator))"
  }

  private mutating func state() -> EntityReference {
    let (id, code) =
      [("iceland", "ISL"), ("norway", "NOR"), ("malta", "MLT"), ("chad", "TCD"), ("togo", "TGO")]
      .randomElement(using: &generator) ?? ("iceland", "ISL")
    return EntityReference(
      id: id, name: id.capitalized, names: [id.capitalized], kind: .state, iso3: code)
  }

  private mutating func party(_ article: String) -> EntityReference {
    let number = Int.random(in: 1...6, using: &generator)
    switch number {
    case 1:
      return EntityReference(id: "nato", name: "NATO", names: ["NATO"], kind: .alliance, iso3: nil)
    case 2:
      return EntityReference(
        id: "\(article).gunmen", name: "gunmen", names: ["gunmen"], kind: .unnamed, iso3: nil)
    default:
      let names = ["Front \(number)", "the Front of \(number)"]
      return EntityReference(
        id: "front-\(number)", name: names[Int.random(in: 0...1, using: &generator)], names: names,
        kind: .armedGroup, iso3: nil)
    }
  }
}
