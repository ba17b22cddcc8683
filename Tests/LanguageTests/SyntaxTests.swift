internal import TestSupport
internal import Testing

@testable import Language

/// What holds of every reading of the shipped network, whatever it was trained to.
@Suite struct SyntaxTests {
  private let model: LanguageModel

  init() throws { model = try .shipped() }

  private func document(_ text: String) -> Document {
    TextReader().read(Array(text.utf8))
  }

  private func read(_ text: String) -> Document {
    var document = document(text)
    model.read(&document)
    return document
  }

  private let article = """
    The general said on Tuesday that rebels had seized the border town of Karsk. Two villages \
    were shelled by the army, and at least nine people were killed, according to the ministry. \
    "We will answer," he told reporters in the capital.
    """

  @Test func sameTextGivesTheSameReadingTwice() {
    #expect(read(article).tokens == read(article).tokens)
  }

  @Test func readingAtOnceEqualsTaggingThenParsing() {
    var document = document(article)
    model.tag(&document)
    model.parse(&document)
    #expect(document.tokens == read(article).tokens)
  }

  @Test func wordsReadBeforeDoNotChangeASentence() {
    let alone = read("The army shelled two villages.")
    let after = read("Shelled villages! The army shelled two villages.")
    #expect(alone.tokens.map(\.tag) == after.tokens.suffix(alone.tokens.count).map(\.tag))
  }

  @Test(arguments: [
    ("The minister resigned.", "DET NOUN VERB PUNCT"),
    ("The rebels may attack the port.", "DET NOUN AUX VERB DET NOUN PUNCT"),
    ("She did not say who had fired first.", "PRON AUX PART VERB PRON AUX VERB ADV PUNCT"),
    ("Three soldiers and a nurse died near Karsk.", "NUM NOUN CCONJ DET NOUN VERB ADP PROPN PUNCT"),
  ])
  func plainSentencesAreTagged(text: String, tags: String) {
    #expect(read(text).tokens.map(\.tag.name).joined(separator: " ") == tags)
  }

  @Test func subjectAndObjectAreFoundInCapitalsAndInLowerCase() {
    for text in ["THE REBELS ATTACKED THE TOWN.", "the rebels attacked the town."] {
      let relations = read(text).tokens.map(\.relation)
      #expect(relations == [.det, .nsubj, .root, .det, .obj, .punct], "\(text)")
    }
  }

  @Test func reportedClauseIsAComplementOfTheVerbOfSaying() {
    let tokens = read("Officials said that the rebels had left the town.").tokens
    #expect(tokens[6].relation == .ccomp)
    #expect(tokens[6].head == 1)
  }

  @Test func emptyDocumentIsLeftEmpty() {
    #expect(read("").tokens.isEmpty)
  }

  @Test func timeGrowsInLineWithTheWords() {
    let sentence = "The general said that the rebels had seized a town and two villages . "
    func seconds(_ count: Int) -> Double {
      var document = document(String(repeating: sentence, count: count))
      return ThreadTime.seconds { model.read(&document) }
    }
    _ = seconds(2)
    let short = seconds(20)
    #expect(seconds(160) < short * 40)
  }
}
