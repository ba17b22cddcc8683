import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import SitePublisher

/// A record's page names so many that a reader can take them in, the foremost of them.
@Suite struct RecordPartiesTests {
  /// The page of an actor of whom each edition has a claim against one more state.
  private func page(after days: Int) throws -> String {
    let editions = (0..<days).map { day in
      var edition = FixtureEdition.rich(
        date: "20\(26 + day / 28)-03-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)", number: day + 1)
      var claim = FixtureEdition.rich().reportedClaims[0]
      claim.actor = EntityReference(id: "front", name: "Front", kind: .armedGroup)
      claim.target = EntityReference(id: "band-\(day)", name: "Band \(day)", kind: .armedGroup)
      // The first of them is named twice again in the newest edition.
      var again = claim
      again.number += 1
      again.target = EntityReference(id: "band-0", name: "Band 0", kind: .armedGroup)
      edition.claims.items[0].claims = day == days - 1 ? [claim, again, again] : [claim]
      return PublishedEdition(edition: edition, markdown: "# x\n")
    }
    let files = try SiteBuilder(theme: try SiteTheme()).files(for: editions)
    let page = try #require(files.first { $0.path == "actors/front/index.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    return String(text.prefix(upTo: try #require(text.range(of: "<dt>Speakers")).lowerBound))
  }

  @Test func aFewAreAllNamedInTheirOrder() throws {
    let page = try page(after: 3)
    let places = try (0..<3).map { try #require(page.range(of: "band-\($0)/")).lowerBound }
    #expect(places == places.sorted())
    #expect(!page.contains(" more</dd>"))
  }

  @Test func ofManyTheForemostStandThereAndTheOthersAreCounted() throws {
    let page = try page(after: 250)
    #expect(page.contains("and 210 more</dd>"))
    #expect(page.components(separatedBy: "/actors/band-").count == 41)
    #expect(page.contains("band-249/") && page.contains("band-0/") && !page.contains("band-1/"))
  }
}
