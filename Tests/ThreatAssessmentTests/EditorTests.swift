import BriefingModel
import Testing

@testable import ThreatAssessment

/// What an editor struck out of whole editions, each as a test.
@Suite struct EditorTests {
  private func edition(_ records: [ArticleRecord]) -> Edition {
    EditionBuilder().build(
      ThreatModel(records), previous: nil, date: "2026-11-23", number: 1,
      now: "2026-11-23T06:00:00Z", cutOff: nil)
  }

  private static func maker(_ key: String = "a", _ sentences: String...) -> FindingsMaker {
    var maker = FindingsMaker(key, sentences)
    maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
    return maker
  }

  private static func event(
    _ type: String, _ place: [String], sentence: Int, date: String = "2026-11-20"
  ) -> EventFinding {
    EventFinding(
      date: date, dateText: "November 20", precision: "day", basis: "given", type: type,
      place: place, sentence: sentence)
  }

  @Test(arguments: [
    ("KANDI (Meridian Agency) - Seven soldiers died", "Seven soldiers died"),
    ("Blasts in MarrowVESK, Norland, Oct. 3 (Wire) -- Two men died", "Two men died"),
    ("BOSTON \u{2014} A man was held", "A man was held"),
    ("NATO - the western alliance - said so", "NATO - the western alliance - said so"),
    ("The men - all of them armed - left", "The men - all of them armed - left"),
  ])
  func aDatelineIsNoPartOfWhatIsTold(text: String, rest: String) {
    #expect(Dateline.removed(from: text) == rest)
  }

  @Test func anAgencyOfADatelineIsNoTarget() throws {
    var maker = Self.maker("a", "KANDI (Wire Agency) - The Ridge Front fired on a bus.")
    maker.entity("wire", .organisation, ["Wire Agency"])
    maker.claim(
      "The Ridge Front fired on a bus", by: nil, cue: nil, quote: .none, depth: 0, .attack,
      "ridge-front", "wire")
    let claim = try #require(edition([maker.record()]).reportedClaims.first)
    #expect(claim.target == nil)
    #expect(!claim.sentences.map(\.text).joined().contains("KANDI"))
  }

  @Test func aPronounThatOpensASentenceIsNotReadAsThePublisher() throws {
    var maker = FindingsMaker(
      "a", outlet: "Plains Post",
      [
        "The Ridge Front is large.", "It attacked the harbour of Vesk at dawn.",
        "The harbour lies on the river below the town, where the ferry from the islands lands twice a day.",
        "Three boats burned, and the quay was closed to all but the men who put the fires out.",
        "The ferry from the islands turned about in the roads and came back to the quay at noon.",
      ])
    maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
    maker.claim(
      "It attacked the harbour of Vesk at dawn", by: nil, cue: nil, quote: .none, depth: 0, .attack,
      "ridge-front")
    let claim = try #require(edition([maker.record()]).reportedClaims.first)
    #expect(
      claim.sentences.first?.text
        == "Plains Post reported: \"It attacked the harbour of Vesk at dawn\".")
  }

  @Test func eventsOfOneDayWithNothingInCommonAreNotOne() {
    var first = Self.maker("a", "A market in Vesk was attacked on November 20.")
    first.findings.events = [Self.event("attack", ["Vesk"], sentence: 1)]
    var second = Self.maker("b", "Somebody was attacked on November 20.")
    second.findings.events = [Self.event("attack", [], sentence: 1)]
    let items = edition([first.record(), second.record()]).timeline.items
    #expect(items.map(\.sentence.citations.count) == [1, 1])
  }

  @Test func aPlaceWithItsTimeOfDayIsAPlace() {
    #expect(
      DisplayName.withoutTime("southern Vesk province Friday night") == "southern Vesk province")
    #expect(DisplayName.withoutTime("Vesk on Monday") == "Vesk")
    #expect(DisplayName.withoutTime("Good Friday Square") == "Good Friday Square")
  }

  @Test func aYearIsNoDay() {
    var maker = Self.maker("a", "A clash in Vesk was reported in 2010.")
    maker.findings.events = [
      EventFinding(
        date: "2010", dateText: "2010", precision: "year", basis: "stated", type: "clash",
        place: ["Vesk"], sentence: 1)
    ]
    let gaps = edition([maker.record()]).gaps.items.map(\.sentence.text)
    #expect(gaps.contains("Who was behind the clash in Vesk in 2010."))
  }

  @Test func whatIsMovedIsNotNamedAsThreatened() throws {
    var maker = Self.maker("a", "The Ridge Front sent forty drivers to the river.")
    maker.entity("a.drivers", .unnamed, ["forty drivers"])
    maker.claim(
      "The Ridge Front sent forty drivers to the river", by: nil, cue: nil, quote: .none, depth: 0,
      .movement, "ridge-front", "a.drivers")
    let group = try #require(edition([maker.record()]).claims.items.first)
    #expect(group.heading == "Ridge Front")
  }

  @Test func aSpeakerIsIntroducedOnceInADisagreement() throws {
    var maker = FindingsMaker(
      "a",
      [
        "Harbour Minister Ana Berel said that many boats were lost.",
        "Berel said that few boats were lost.", "The Ridge Front attacked the harbour.",
      ])
    maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
    maker.entity("a.harbour", .facility, ["the harbour"])
    maker.claim(
      "The Ridge Front attacked the harbour", by: nil, cue: nil, quote: .none, depth: 0, .attack,
      "ridge-front", "a.harbour")
    maker.source("ana-berel", "Ana Berel", role: "Harbour Minister", names: ["Berel"])
    maker.claim("many boats were lost", by: "ana-berel", .statement)
    maker.claim("few boats were lost", by: "ana-berel", .statement)
    maker.dispute(.competing, "the boats lost", [2, 3])
    let found = try #require(edition([maker.record()]).disagreements.items.first)
    let texts = found.accounts.map(\.sentence.text)
    #expect(texts.count == 2)
    #expect(texts.first?.contains("Harbour Minister") == true)
    #expect(texts.last == "Berel said that few boats were lost.")
  }

  @Test func anArticleThatTellsOfNoConflictHasNoDisagreement() {
    var maker = FindingsMaker(
      "a", ["Captain Ana Berel said the ball was out.", "Coach Bo Lund said the ball was in."])
    maker.source("ana-berel", "Ana Berel", role: "Captain")
    maker.source("bo-lund", "Bo Lund", role: "Coach")
    maker.claim("the ball was out", by: "ana-berel", .statement)
    maker.claim("the ball was in", by: "bo-lund", .statement)
    maker.dispute(.contradiction, "the ball", [1, 2])
    #expect(edition([maker.record()]).disagreements.items.isEmpty)
  }

  /// A sentence by the article's word does not name its speaker, who is new to the next one.
  @Test func onlyWhoIsPrintedIsIntroduced() throws {
    var maker = FindingsMaker(
      "a",
      [
        "Norland's harbour minister has muttered that the Ridge Front posed a threat to Norland.",
        "Ana Berel said that the Ridge Front threatened Norland.",
      ])
    maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
    maker.entity("norland", .state, ["Norland"], iso3: "NOR")
    maker.source("ana-berel", "Ana Berel", role: "harbour minister", names: ["Berel"])
    maker.claim(
      "the Ridge Front posed a threat to Norland", by: "ana-berel",
      cue: "muttered", .threat, "ridge-front", "norland")
    maker.claim(
      "the Ridge Front threatened Norland", by: "ana-berel", .threat, "ridge-front", "norland")
    let texts = try #require(edition([maker.record()]).reportedClaims.first).sentences.map(\.text)
    #expect(texts.count == 2)
    #expect(texts.first?.contains("Berel") == false)
    #expect(texts.last?.contains("harbour minister") == true)
  }

  /// An article of a group that no table knows, and what somebody said of it.
  private static func told(
    _ key: String, by speaker: String, _ words: String, negated: Bool
  ) -> ArticleRecord {
    var maker = FindingsMaker(
      key, published: "2026-11-22", outlet: "Wire \(key)",
      ["Officer \(speaker) said that the Ridge Front \(words) the ferry in Marrow."])
    maker.entity("\(key).ridge-front", .armedGroup, ["Ridge Front"])
    maker.entity("\(key).ferry", .unnamed, [negated ? "the ferry in Marrow" : "the ferry"])
    maker.source(speaker.lowercased(), speaker, role: "Officer", kind: .police)
    maker.claim(
      "the Ridge Front \(words) the ferry in Marrow", by: speaker.lowercased(), .attack,
      "\(key).ridge-front", "\(key).ferry", negated: negated)
    if negated { maker.findings.entities[1].name = "a ferry" }
    return maker.record(origin: key)
  }

  /// Articles that call the parties by the same words speak of one thing, and one group.
  @Test func issue5_aDenialInAnotherArticleIsAContradiction() throws {
    let records = [
      Self.told("a", by: "Berel", "attacked", negated: false),
      Self.told("b", by: "Okoro", "attacked", negated: false),
      Self.told("c", by: "Saar", "did not attack", negated: true),
    ]
    let made = edition(records)
    let found = try #require(made.disagreements.items.first { $0.grade == .contradiction })
    #expect(made.disagreements.items.count == 1)
    #expect(found.accounts.count == 3)
    #expect(found.grid?.last?.hasPrefix("Inconsistent in all") == true)
    #expect(made.claims.items.map(\.heading) == ["The Ridge Front → the ferry"])
    let other = edition([records[0], records[2]]).disagreements.items
    #expect(other.map(\.id) == [found.id])
  }

  @Test func aCopyIsNamedInAFewWords() throws {
    let records = ["a", "b"].map { key in
      var maker = Self.maker(key, "The Ridge Front struck Norland.")
      maker.entity("norland", .state, ["Norland"], iso3: "NOR")
      maker.claim(
        "The Ridge Front struck Norland", by: nil, cue: nil, quote: .none, depth: 0, .attack,
        "ridge-front", "norland")
      return maker.record(origin: "a")
    }
    let claim = try #require(edition(records).reportedClaims.first)
    #expect(claim.sentences.last?.text == "One copy repeats it.")
  }
}
