import BriefingModel
import TestSupport
import Testing

@testable import TerminalSummary

@Suite struct SummaryTests {
  @Test func theSummaryReadsAsDesigned() {
    #expect(
      Summary.text(for: FixtureEdition.rich()) == """
        DAILY THREAT BRIEFING  2026-11-23  TLP:CLEAR  edition 1
        1 new article, 3 claims, 1 disagreement, 1 gap                      OLD MATERIAL

        Iceland's coast guard chief Runa Veld said that the Grey Lantern Front threatens
        Iceland [A1.1,3]. Accounts of the size of the group differ [A1.4,5].

        JUDGEMENTS
          J1 NEW likely  Grey Lantern Front was present off Iceland       confidence low

        THREAT CLAIMS                                           BY         RATING CITED
          Grey Lantern Front -> Iceland                         Veld (ISL) F3     A1.1,3

        DISAGREE  D1 Size of the Grey Lantern Front: "a handful" / "hundreds"
        GAPS      G1 how many members the group has is not stated
        Full: briefings/2026/11/23/index.html

        """)
  }

  @Test func anEmptyDayIsSaidInWords() {
    let text = Summary.text(for: FixtureEdition.poor())
    #expect(text.contains("no new articles, no claims, no disagreements, no gaps"))
    #expect(text.contains("Nothing new was reported."))
    #expect(text.contains("JUDGEMENTS\n  None reported."))
  }

  @Test(arguments: [60, 80, 120, 200], [12, 24])
  func itKeepsToItsSpaceWhateverTheEditionHolds(_ width: Int, _ lines: Int) {
    let text = Summary.text(for: Self.crowded, width: width, lines: lines)
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(rows.count <= lines)
    for row in rows { #expect(DisplayWidth.columns(row) <= width, "\(row)") }
    #expect(rows.last == "Full: briefings/2026/11/23/index.html")
    #expect(rows.contains { $0.hasPrefix("JUDGEMENTS") })
    #expect(rows.contains { $0.hasPrefix("THREAT CLAIMS") })
  }

  @Test func whatHasNoRoomIsCounted() {
    #expect(Summary.text(for: Self.crowded).contains(" of 40)"))
  }

  @Test func nothingThatATerminalActsOnComesThrough() {
    var edition = FixtureEdition.rich()
    edition.bottomLine = [
      FixtureEdition.said("Red \u{1B}[31malert\u{7}\u{9B}2J \u{202E}desrever\u{202C}\r\nnext.", 1)
    ]
    let text = Summary.text(for: edition)
    let unfit = text.unicodeScalars.filter { $0 != "\n" && TerminalLine.isUnfit($0) }
    #expect(unfit.isEmpty)
    #expect(text.contains("Red \u{FFFD}[31malert\u{FFFD}\u{FFFD}2J"))
  }

  /// More of everything than there is room for, in wide and combining characters.
  private static var crowded: Edition {
    var edition = FixtureEdition.rich()
    edition.header.notices += edition.header.notices
    let long =
      "Наблюдатель 東京の報道官 e\u{301}te\u{301} 👩‍👩‍👧‍👦 said " + String(repeating: "x", count: 10_000)
    edition.bottomLine = [FixtureEdition.said(long, 1, 2), FixtureEdition.said(long, 3)]
    edition.judgements.items = (1...5).flatMap { number in
      edition.judgements.items.prefix(1).map { item in
        var item = item
        item.label = "J\(number)"
        item.topic = long
        return item
      }
    }
    var group = edition.claims.items[0]
    group.claims = (1...40).map { number in
      var claim = group.claims[0]
      claim.number = number
      claim.short = "東京 \(number) -> \(long)"
      claim.speaker?.name = "王小明 Иванов"
      return claim
    }
    edition.claims.items = [group]
    edition.disagreements.items += edition.disagreements.items
    edition.gaps.items += Array(repeating: edition.gaps.items[0], count: 9)
    return edition
  }
}

/// Text from articles never reaches beyond its lines.
@Suite struct HostileSummaryTests {
  @Test(arguments: HostileText.samples) func theSummaryKeepsItsShape(_ text: String) {
    let summary = Summary.text(for: HostileText.edition(text))
    let rows = summary.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(rows.count <= 24)
    for row in rows {
      #expect(DisplayWidth.columns(row) <= 80, "\(row)")
      #expect(!row.unicodeScalars.contains { TerminalLine.isUnfit($0) })
    }
    #expect(rows.contains { $0.hasPrefix("THREAT CLAIMS") })
  }

  @Test(arguments: [60, 80]) func whyAPartIsEmptyIsSaidToTheEnd(_ width: Int) {
    var edition = FixtureEdition.poor()
    let reason =
      "No article that came in on this day told of anything that somebody might do to another."
    edition.claims.introduction = [CitedSentence(text: reason, basis: .fixed)]
    let words = Summary.text(for: edition, width: width).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains(reason))
  }

  @Test func noticesThatHaveNoRoomBesideTheCountsHaveTheirOwnLine() {
    var edition = FixtureEdition.rich()
    for heading in ["Thin material", "Days without an edition"] {
      edition.header.notices.append(Notice(kind: "x", heading: heading, sentences: []))
    }
    let lines = Summary.text(for: edition).split(separator: "\n")
    #expect(lines[1] == "1 new article, 3 claims, 1 disagreement, 1 gap")
    #expect(lines[2] == "OLD MATERIAL, THIN MATERIAL, DAYS WITHOUT AN EDITION")
  }
}
