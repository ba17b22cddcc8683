import MarkdownTree
import Testing

@testable import RuleChecker

@Suite struct WrittenSentenceTests {
  private func sentences(_ markdown: String) throws -> [WrittenSentence] {
    WrittenSentence.sentences(of: try MarkdownDocument(parsing: markdown).blocks, section: "")
  }

  @Test func citationsBelongToTheSentenceThatTheyStandIn() throws {
    let read = try sentences(
      """
      He said so [A1.1] [A1.2]. She did not [A2.3].

      [A1.1]: ../articles/0123456789abcdef/#s1
      [A1.2]: ../articles/0123456789abcdef/#s2
      [A2.3]: ../articles/fedcba9876543210/#s3
      """)
    #expect(read.map(\.citations.count) == [2, 1])
    #expect(read[1].citations[0].target?.sentence == 3)
    #expect(read[1].citations[0].target?.article == "fedcba9876543210")
  }

  @Test func aClosingQuotationMarkStaysWithItsSentence() throws {
    let read = try sentences("The group said: “We will come.” Nobody came.")
    #expect(read.map(\.text) == ["The group said: “We will come.”", "Nobody came."])
    #expect(read[0].quotations == ["We will come."])
    #expect(!read[0].outsideQuotations.contains("come"))
  }

  @Test func initialsAndTitlesEndNoSentence() throws {
    let read = try sentences("Dr. J. Okoro of the U.S. mission spoke. He left.")
    #expect(read.count == 2)
  }

  /// The day after a month's short name is no new sentence.
  @Test func issue5_shortNamesOfMonthsEndNoSentence() throws {
    let read = try sentences("He said that two men died on Oct. 3 in Vesk. Gov. Orla Brandt left.")
    #expect(read.count == 2)
  }

  @Test func aQuotationOfTwoSentencesIsOneSentenceOfOurs() throws {
    let read = try sentences("The clerk said: \"Two boats left. One came back\". Nobody saw it.")
    #expect(
      read.map(\.text) == [
        "The clerk said: \"Two boats left. One came back\".", "Nobody saw it.",
      ])
  }

  @Test func aCitationAfterAQuotedQuestionStaysWithIt() throws {
    let read = try sentences(
      """
      The clerk asked: "Who came?" [A1.1]. Nobody spoke.

      [A1.1]: ../articles/0123456789abcdef/#s1
      """)
    #expect(read.map(\.citations.count) == [1, 0])
  }
}
