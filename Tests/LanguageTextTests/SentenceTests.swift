import Testing

@testable import Language

@Suite struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let document = TextReader().read(text)
    return document.sentences.map { document.text(Int($0.start)..<Int($0.end)) }
  }

  @Test func closingQuoteBelongsToTheSentenceThatItEnds() {
    #expect(
      sentences("\"We are ready.\" He left. \"They came,\" she said.") == [
        "\"We are ready.\"", "He left.", "\"They came,\" she said.",
      ])
  }

  @Test func questionInsideAQuotationDoesNotEndTheReportAroundIt() {
    #expect(sentences("“Why?” he asked. No.") == ["“Why?” he asked.", "No."])
  }

  @Test func abbreviationsAndInitialsDoNotEndSentences() {
    #expect(
      sentences("Gen. J. P. Smith of the U.S. Army met Mr. Lee. He left.") == [
        "Gen. J. P. Smith of the U.S. Army met Mr. Lee.", "He left.",
      ])
  }

  @Test func blankLineEndsASentenceWithoutAStop() {
    let document = TextReader().read("A headline here\n\nThe text begins.")
    #expect(document.sentences.map(\.paragraph) == [0, 1])
  }

  @Test func hardWrappedLinesAreOneParagraph() {
    let line = "The minister said on Monday that forces near the northern border were"
    let text = "\(line)\n\(line)\n\(line)\nleaving."
    #expect(sentences(text).count == 1)
  }

  @Test func unwrappedLinesAreParagraphs() {
    #expect(
      sentences("Headline\nThe text of it.\nMore") == ["Headline", "The text of it.", "More"])
  }

  @Test func quotationRunsOverParagraphs() {
    let document = TextReader().read("“One two.\n\n“Three four,” he said. Five")
    let quoted = document.tokens.indices.filter { document.tokens[$0].shape.contains(.quoted) }
    #expect(quoted.map { document.form($0) } == ["One", "two", ".", "Three", "four", ","])
  }

  @Test func quotationThatNothingClosesReachesToItsSentencesEnd() {
    let document = TextReader().read("\"One two. Three four.\n\nFive")
    let quoted = document.tokens.indices.filter { document.tokens[$0].shape.contains(.quoted) }
    #expect(quoted.map { document.form($0) } == ["One", "two", "."])
  }
}
