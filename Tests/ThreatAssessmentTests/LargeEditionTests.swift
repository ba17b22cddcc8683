import BriefingModel
import Testing

@testable import ThreatAssessment

/// What a day of many articles must not spoil.
@Suite struct LargeEditionTests {
  private func edition(_ records: [ArticleRecord]) -> Edition {
    EditionBuilder().build(
      ThreatModel(records), previous: nil, date: "2026-11-23", number: 1,
      now: "2026-11-23T06:00:00Z", cutOff: nil)
  }

  @Test func manyDatesOfOneReadingAreListedAFewAtOnce() {
    let days = (1...28).map { "March \($0)" }
    var maker = FindingsMaker("a", days.map { "The dam burst on \($0)." })
    for (index, day) in days.enumerated() {
      maker.findings.events.append(
        EventFinding(
          date: "2026-03-\(index < 9 ? "0" : "")\(index + 1)", dateText: day, precision: "day",
          basis: "year from the publication date", type: "flood", sentence: index + 1))
    }
    let dates = edition([maker.record()]).assumptions.items.filter { $0.rule == "date" }
    #expect(dates.count == 3)
    #expect(dates.allSatisfy { Wording.count($0.sentence.text) <= 45 })
    #expect(days.allSatisfy { day in dates.contains { $0.sentence.text.contains("\"\(day)\"") } })
  }

  /// A copy that words it with more care than the one that is printed (R14).
  @Test func issue5_theHedgeOfACopyIsNamed() throws {
    let records = ["near", "close to"].enumerated().map { place, words in
      var maker = FindingsMaker("a\(place)", ["The Ridge Front struck \(words) Norland."])
      maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
      maker.entity("norland", .state, ["Norland"], iso3: "NOR")
      maker.claim(
        "The Ridge Front struck \(words) Norland", by: nil, cue: nil, depth: 0, .attack,
        "ridge-front", "norland", hedges: place == 0 ? [] : [words])
      return maker.record(origin: "a0")
    }
    let claim = try #require(edition(records).reportedClaims.first)
    #expect(claim.hedges == ["close to"])
    let sentence = try #require(claim.sentences.last)
    #expect(sentence.text.hasPrefix("One copy repeats it"))
    #expect(sentence.text.contains("\"close to\""))
    #expect(sentence.citations.contains { $0.article == records[1].key })
  }

  @Test func anArticleListsTheFirstOfItsOriginOnly() {
    let records = (10..<60).map { number in
      FindingsMaker("a\(number)", outlet: "Wire", ["Boats left port \(number)."]).record(
        origin: "a")
    }
    let sources = edition(records).sources.items
    #expect(sources.count == 50)
    #expect(sources.allSatisfy { $0.copies.count == SourcesBuilder.mostCopies })
  }

  @Test func aSpeakerOfWhomNothingCanBePrintedIsASpeaker() throws {
    var maker = FindingsMaker("a", ["Bloody officials said that the Ridge Front struck Norland."])
    maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
    maker.entity("norland", .state, ["Norland"], iso3: "NOR")
    maker.source("a.bloody", "Bloody", named: false)
    maker.claim(
      "the Ridge Front struck Norland", by: "a.bloody", .attack, "ridge-front", "norland")
    let text = edition([maker.record()]).reportedClaims.flatMap(\.sentences).map(\.text).joined()
    #expect(!text.contains("loody"))
    #expect(text.contains("speaker"))
  }
}
