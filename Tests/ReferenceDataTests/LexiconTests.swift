import BriefingModel
import Testing

@testable import ReferenceData

@Suite struct LexiconTests {
  private let library = ReferenceLibrary.shipped

  @Test(arguments: [
    ("say", ReportingAct.say, ReportingPolarity.asserts), ("deny", .deny, .denies),
    ("downplay", .playDown, .lessens), ("warn", .warn, .asserts), ("threaten", .threaten, .open),
    ("concede", .concede, .asserts), ("demand", .demand, .open), ("confirm", .confirm, .asserts),
  ])
  func verbHasItsActAndPolarity(
    lemma: String, act: ReportingAct, polarity: ReportingPolarity
  ) throws {
    let verb = try #require(
      library.reportingWords[WordHash.of(lemma)].first { $0.partOfSpeech == .verb })
    #expect(verb.act == act)
    #expect(verb.polarity == polarity)
  }

  @Test func aVerbWithAParticleIsFoundByItsVerb() {
    let entries = library.reportingWords[WordHash.of("play")]
    #expect(entries.contains { $0.particle == "down" && $0.polarity == .lessens })
  }

  @Test func theLongestTitleIsFound() throws {
    let tokens = ["deputy", "defense", "minister", "anatoly"].map { WordHash.of($0) }
    let match = try #require(
      library.titles.longestMatch(from: 0, to: tokens.count) { tokens[$0] })
    #expect(match.length == 3)
    #expect(match.entries.first?.kind == .official)
  }

  @Test func aTriggerTellsWhereItsRolesStand() throws {
    let verb = try #require(
      library.triggers[WordHash.of("kill")].first { $0.partOfSpeech == .verb })
    #expect(verb.type == .attack)
    #expect(verb.kills)
    #expect(verb.actorSlots == [.subject, .by])
    #expect(verb.targetSlots == [.object])
  }

  @Test func everyTopicThatATriggerNamesHasGuardWords() {
    let topics = Set(library.guards.entries.map { "@" + $0.topic.rawValue })
    for trigger in library.triggers.entries {
      for name in trigger.guards where name.hasPrefix("@") {
        #expect(topics.contains(name), "\(trigger.phrase): \(name)")
      }
    }
  }

  @Test func hedgeWithoutASourceIsTold() throws {
    let hedge = try #require(library.hedges.first(WordHash.of("reportedly")))
    #expect(hedge.kind == .hearsay)
    #expect(hedge.hidesSource)
  }

  @Test func vagueNumberHasNoValue() throws {
    let word = try #require(library.numberWords.first(WordHash.of("dozens")))
    #expect(word.kind == .vague)
    #expect(word.value == nil)
  }
}
