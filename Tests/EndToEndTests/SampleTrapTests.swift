import BriefingModel
import Foundation
import TestSupport
import Testing

/// What each trap of the sample inbox must give (SAMPLE.md, and the traps in product/example.md).
@Suite(.serialized) struct SampleTrapTests {
  private static let made = Result { () throws -> Made in
    let folder = try TemporaryFolder()
    let outcome = try ThreatbriefBinary().run(
      ["daily", "--sample", "--now", "2026-11-22T18:00:00Z"], in: folder.url)
    let days = try (20...22).map { day in
      let file = folder.url.appending(path: "Briefings/2026-11-\(day).json")
      return try Edition(json: try Data(contentsOf: file))
    }
    let markdown = try (20...22).map { day in
      try String(
        contentsOf: folder.url.appending(path: "Briefings/2026-11-\(day).md"), encoding: .utf8)
    }
    return Made(days: days, markdown: markdown, outcome: outcome)
  }

  private struct Made: Sendable {
    let days: [Edition]
    let markdown: [String]
    let outcome: ThreatbriefBinary.Outcome
  }

  private func edition(_ day: Int) throws -> Edition { try Self.made.get().days[day - 1] }

  private func source(_ part: String, _ day: Int) throws -> SourceEntry {
    try #require(try edition(day).sources.items.first { $0.path.contains(part) })
  }

  /// The claims that rest on an article.
  private func claims(_ part: String, _ day: Int) throws -> [ReportedClaim] {
    let key = try source(part, day).article
    return try edition(day).reportedClaims.filter { $0.reports.contains { $0.article == key } }
  }

  @Test func theCaptionAndTheFormAreFurniture() throws {
    let removed = try source("01-onward-resistance", 1).removed.map(\.text)
    #expect(removed.contains("gunman 2"))
    #expect(removed.contains { $0.hasPrefix("Leave a Reply") })
    let text = try Self.made.get().markdown[0]
    #expect(!text.contains("gunman 2Nigeria"))
  }

  @Test func anArticleWithoutAYearIsOldMaterialReadFromItsText() throws {
    let first = try edition(1)
    #expect(first.header.notices.contains { $0.kind == "old-material" })
    let key = try source("01-onward-resistance", 1).article
    let dated = first.timeline.items.filter { entry in
      entry.sentence.citations.contains { $0.article == key }
    }
    #expect(dated.allSatisfy { $0.date?.hasPrefix("2026") != true })
    #expect(dated.contains { $0.date?.hasPrefix("2025") == true })
  }

  @Test func unidentifiedBandsStayTheirOwnActor() throws {
    let bands = try claims("01-onward-resistance", 1).filter { $0.actor?.kind == .unnamed }
    #expect(bands.contains { $0.actor?.name.contains("armed bands") == true })
    #expect(bands.allSatisfy { $0.actor?.id != "onward-resistance" })
  }

  @Test func theDeadOfJuneBelongToNoGroup() throws {
    for claim in try claims("01-onward-resistance", 1) {
      guard let words = claim.sentences.first?.text, words.contains("killed") else { continue }
      #expect(claim.target?.kind != .armedGroup, "\(words)")
      #expect(claim.actor?.id != "onward-resistance", "\(words)")
    }
  }

  @Test func membersOfTheBlocAreNotThreatenedByBeingNamed() throws {
    let key = try source("01-onward-resistance", 1).article
    let ghana = try edition(1).actors.threatened.items.filter { entry in
      entry.entity.iso3 == "GHA"
        && entry.sentence.citations.contains { $0.article == key && $0.sentence == 3 }
    }
    #expect(ghana.isEmpty)
  }

  @Test func aWireStoryOfThreeOutletsCountsOnce() throws {
    let origins = try ["02-sahel-daily-convoy", "03-volta-post-convoy", "04-coastal-herald-convoy"]
      .map { try source($0, 1).origin }
    #expect(Set(origins).count == 1)
    let claim = try #require(
      try claims("02-sahel-daily-convoy", 1).first { $0.speaker?.name.contains("Agbodji") == true })
    #expect(claim.reports.count == 3)
    #expect(Set(claim.reports.map(\.origin)).count == 1)
    #expect(claim.credibility >= 3)
  }

  @Test func sportAndFilmMakeNoThreat() throws {
    #expect(try claims("sport/derby", 1).isEmpty)
    let film = try claims("05-film", 3).filter { [.attack, .threat, .plot].contains($0.type) }
    #expect(film.isEmpty)
  }

  @Test func aDenialStandsBesideTheAccusation() throws {
    let second = try edition(2)
    let dispute = try #require(
      second.disagreements.items.first { $0.grade == .contradiction })
    let voices = dispute.accounts.map(\.speakerText).joined(separator: " ")
    #expect(voices.contains("Onward Resistance"))
    #expect(voices.lowercased().contains("army"))
    #expect(second.judgements.items.allSatisfy { $0.likelihood == nil || $0.claims.isEmpty })
  }

  @Test func hearsayAtTwoRemovesIsNoBetterThanItsDepth() throws {
    let hearsay = try claims("03-market-talk", 2).filter {
      $0.sentences[0].text.contains("60 fighters")
    }
    #expect(hearsay.allSatisfy { $0.credibility >= 3 })
    #expect(!hearsay.isEmpty && hearsay.allSatisfy { $0.depth == 2 })
  }

  @Test func theBlocsStatementHasTheBlocAsSpeaker() throws {
    let spoken = try claims("02-ecowas-statement", 2).filter {
      $0.sentences[0].text.contains("armed groups based in Burkina Faso")
    }
    #expect(!spoken.isEmpty)
    #expect(spoken.allSatisfy { $0.speaker?.iso3 == nil && $0.speaker != nil })
  }

  @Test func anUndatedArticleIsAGap() throws {
    let label = try source("06-undated-letter", 2).label
    #expect(
      try edition(2).gaps.items.contains {
        $0.rule.hasPrefix("publi") && $0.sentence.text.contains(label)
      })
  }

  @Test func anotherLanguageIsListedAndNotAnalysed() throws {
    let foreign = try source("04-communique", 3)
    #expect(!foreign.analysed)
    #expect(foreign.language == "fr")
    #expect(try claims("04-communique", 3).isEmpty)
  }

  @Test func aCorrectionIsNoSpeaker() throws {
    let speakers = try claims("01-radio-alibori-correction", 3).compactMap { $0.speaker?.name }
    #expect(!speakers.contains { $0.lowercased().contains("correction") })
  }

  @Test func theEditionThatACorrectionPutsRightBearsADatedNote() throws {
    let note = try #require(try edition(3).corrects?.first)
    #expect(note.edition == "2026-11-20")
    let notes = try edition(1).corrections
    #expect(notes.map(\.date) == ["2026-11-22"])
    #expect(notes.allSatisfy { $0.text.hasPrefix("Claim ") && $0.text.hasSuffix(note.text) })
    let markdown = try Self.made.get().markdown[0]
    #expect(markdown.contains("Corrections to this edition: 2026-11-22: Claim "))
    #expect(try edition(2).corrections.isEmpty)
  }

  @Test func noEditionOfTheSampleBreaksARule() throws {
    let outcome = try Self.made.get().outcome
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains(": error: R"))
    for text in try Self.made.get().markdown { #expect(text.contains("**Sample.**")) }
  }
}
