import BriefingModel
import Testing

@testable import ThreatAssessment

@Suite struct EditionTests {
  private let edition = Self.edition([Articles.ridge.record()])

  static func edition(
    _ records: [ArticleRecord], previous: Edition? = nil, date: String = "2026-11-23"
  ) -> Edition {
    EditionBuilder().build(
      ThreatModel(records), previous: previous, date: date, number: previous == nil ? 1 : 2,
      now: "\(date)T06:00:00Z", cutOff: records.map(\.retrieved).max())
  }

  private func text(_ sentences: [CitedSentence]) -> String {
    sentences.map(\.text).joined(separator: " ")
  }

  @Test func bottomLineNamesSpeakerActorAndTarget() {
    let first = edition.bottomLine.first?.text ?? ""
    #expect(first.contains("Dana Orozova"))
    #expect(first.contains("Black Ridge Brotherhood (BRB)"))
    #expect(first.contains("Uzbekistan"))
    let words = edition.bottomLine.reduce(0) { $0 + Wording.count($1.text) }
    #expect(words <= 60)
  }

  @Test func claimSentencesKeepSpeakerVerbAndContent() {
    let sentences = edition.reportedClaims.flatMap(\.sentences).map(\.text)
    #expect(
      sentences.contains(
        "Kyrgyzstan's deputy interior minister Dana Orozova warned that fighters of the Black Ridge Brotherhood (BRB) pose a threat to Uzbekistan."
      ))
    #expect(
      sentences.contains(
        "Defence ministry spokesman Colonel Bek Salim called the spread of the BRB in Kyrgyzstan \"a small matter\"."
      ))
    #expect(sentences.contains("Orozova said: \"We now see how they push down the valley\"."))
  }

  @Test func hedgesAndHearsayAreKept() {
    let sentence = edition.reportedClaims.flatMap(\.sentences).map(\.text).first {
      $0.contains("Tajik")
    }
    #expect(
      sentence
        == "The article said, without naming a source, that many of the dead were reportedly Tajik."
    )
  }

  @Test func aLikelihoodWordOfASpeakerIsQuoted() {
    let claim = edition.reportedClaims.first { $0.actor?.kind == .unnamed }
    #expect(claim?.sentences.first?.text.contains("likely") != true)
    let all = edition.reportedClaims.flatMap(\.sentences).map(\.text)
    for sentence in all where sentence.contains("likely") {
      #expect(Wording.isGuarded(sentence) == false)
    }
  }

  @Test func theUnnamedGroupStaysItsOwnActor() {
    let actors = edition.actors.threatActors.items.map(\.entity.id)
    #expect(Set(actors) == ["brb", "ridge.bands"])
  }

  @Test func presenceSaidByTwoStatesIsLikelyWithLowConfidence() throws {
    let judgement = try #require(edition.judgements.items.first)
    #expect(judgement.likelihood == "likely")
    #expect(judgement.confidence == "low")
    #expect(judgement.statement.text.hasPrefix("The BRB likely had some presence in Kyrgyzstan"))
    #expect(edition.judgements.items.dropFirst().allSatisfy { $0.likelihood == nil })
    #expect(edition.judgements.items.count <= 5)
  }

  @Test func everyOpenJudgementHasAGapAndASignpost() {
    for judgement in edition.judgements.items {
      if judgement.likelihood == nil || judgement.confidence == "low" {
        #expect(edition.gaps.items.contains { $0.judgements.contains(judgement.label) })
      }
      #expect(edition.signposts.items.contains { $0.reopens.contains(judgement.label) })
    }
  }

  @Test func aThreatenedStateWithoutAVoiceIsAGap() {
    #expect(
      edition.gaps.items.contains { $0.rule == "voice" && $0.sentence.text.contains("Uzbekistan") })
  }

  @Test func competingAccountsStandTogetherUnresolved() throws {
    let dispute = try #require(edition.disagreements.items.first)
    #expect(dispute.grade == .competing)
    #expect(dispute.accounts.map { $0.sentence.citations.first?.sentence } == [5, 6])
    let disputed = edition.reportedClaims.filter { $0.disputes == ["D1"] }
    #expect(disputed.count == 2)
    #expect(disputed.allSatisfy { $0.credibility == 6 })
  }

  @Test func inferencesAreListedAsAssumptions() {
    let rules = Set(edition.assumptions.items.map(\.rule))
    #expect(rules.isSuperset(of: ["date", "speaker", "same-incident"]))
  }

  @Test func aDateWithoutAYearIsShownWithItsReading() throws {
    let entry = try #require(edition.timeline.items.first { $0.written == "May 12" })
    #expect(entry.reading == "read as 2015")
    #expect(edition.header.notices.contains { $0.kind == "old-material" })
  }

  @Test func aGuardedWordIsNotPrintedWhereNoMoreMayBeQuoted() {
    let words =
      "Eight guides are to appear in a court of the valley tomorrow charged with the deaths of 18 climbers"
    var maker = FindingsMaker("court", [words + "."])
    maker.entity("court.climbers", .unnamed, ["18 climbers"])
    maker.claim(words, by: nil, cue: nil, quote: .none, depth: 0, .attack, nil, "court.climbers")
    let written = Self.edition([maker.record()]).reportedClaims.flatMap(\.sentences).map(\.text)
    #expect(written.allSatisfy { !Wording.isGuarded($0) })
  }

  @Test func quotationsAreVerbatimAndWithinTheirMeasure() {
    let article = Wording.folded(Articles.ridge.findings.article.text)
    for claim in edition.reportedClaims {
      for sentence in claim.sentences {
        for (index, part) in Wording.quotedParts(sentence.text).enumerated() where index % 2 == 1 {
          #expect(article.contains(Wording.folded(String(part))))
          #expect(Wording.count(String(part)) <= 30)
        }
      }
    }
  }

  @Test func noSentenceIsLongerThanFortyFiveWords() {
    #expect(edition.sentences.allSatisfy { Wording.count($0.text) <= 45 })
  }

  @Test func everyClaimSentenceCitesASentenceThatExists() {
    for sentence in edition.reportedClaims.flatMap(\.sentences) {
      #expect(!sentence.citations.isEmpty)
      #expect(sentence.citations.allSatisfy { (1...8).contains($0.sentence ?? 0) })
    }
  }

  @Test func anEmptyDaySaysSo() {
    let empty = Self.edition([])
    #expect(
      empty.bottomLine.map(\.text) == ["No new article was taken in, so nothing new was reported."])
    #expect(empty.judgements.items.isEmpty)
    #expect(!empty.judgements.introduction.isEmpty)
    #expect(!empty.claims.introduction.isEmpty)
    #expect(!empty.timeline.introduction.isEmpty)
    #expect(!empty.sources.introduction.isEmpty)
  }

  @Test func theFirstEditionHasNoPredecessor() {
    #expect(text(edition.changes.introduction).hasPrefix("First edition"))
    #expect(edition.changes.items.isEmpty)
    #expect(text(edition.actors.trend).hasPrefix("No trend"))
  }

  @Test func membersAreNotThreatenedByBeingMembers() {
    #expect(edition.actors.alliances.items.first?.membersThreatened == [])
  }

  @Test func phiaScaleBringsItsOwnWords() {
    let edition = EditionBuilder(settings: EditionSettings(scale: "phia")).build(
      ThreatModel([Articles.ridge.record()]), previous: nil, date: "2026-11-23", number: 1,
      now: "2026-11-23T06:00:00Z", cutOff: nil)
    #expect(edition.scale.name == "PHIA yardstick")
    #expect(edition.scale.bands.contains { $0.term == "realistic possibility" })
  }
}
