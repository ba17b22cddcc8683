internal import TestSupport
internal import Testing

@testable import Language

/// What holds of what the shipped network says of who says what.
@Suite struct SpeechReadingTests {
  private func read(_ text: String) throws -> Document {
    var document = TextReader().read(Array(text.utf8))
    try LanguageModel.shipped().read(&document)
    return document
  }

  private let sentence = "The general said on Tuesday that rebels had seized the border town."

  private func token(_ form: String, in document: Document) throws -> Int {
    try #require(document.tokens.indices.first { document.form($0) == form })
  }

  @Test func reportingWordIsTheLikeliestCue() throws {
    let document = try read(sentence)
    let said = try token("said", in: document)
    for other in document.tokens.indices where other != said {
      #expect(document.speech.odds(.cue, of: said) > document.speech.odds(.cue, of: other))
    }
  }

  @Test func contentAndSpeakerAreToldApart() throws {
    let document = try read(sentence)
    let (general, seized) = (
      try token("general", in: document), try token("seized", in: document)
    )
    let speech = document.speech
    #expect(speech.odds(.content, of: seized) > speech.odds(.content, of: general))
    #expect(speech.odds(.source, of: general) > speech.odds(.source, of: seized))
    let said = try #require(speech.pointer(of: token("said", in: document)))
    #expect(said.tokens == 0..<document.tokens.count)
    #expect(
      speech.odds(.isInside, of: seized, to: said) > speech.odds(.isInside, of: general, to: said))
    #expect(
      speech.odds(.isSource, of: general, to: said) > speech.odds(.isSource, of: seized, to: said))
  }

  @Test func nothingIsAheadOfTheLikeliestEdge() throws {
    let document = try read(sentence)
    let pointer = try #require(document.speech.pointer(of: token("said", in: document)))
    for place in pointer.tokens {
      #expect(document.speech.odds(.begins, of: place, to: pointer) <= 0)
      #expect(document.speech.odds(.ends, of: place, to: pointer) <= 0)
    }
  }

  @Test func sentencesReadBeforeChangeNothing() throws {
    let alone = try read(sentence)
    let after = try read("Rebels said the border was shut. " + sentence)
    let shift = after.tokens.count - alone.tokens.count
    for token in alone.tokens.indices {
      for role in SpeechReading.Role.allCases {
        #expect(
          alone.speech.odds(role, of: token) == after.speech.odds(role, of: token + shift))
      }
    }
  }

  @Test func longSentencesAreReadByWindows() throws {
    let document = try read(
      "The general said " + String(repeating: "that rebels had said ", count: 200) + "so.")
    for token in document.tokens.indices {
      guard let pointer = document.speech.pointer(of: token) else { continue }
      #expect(pointer.tokens.contains(token))
      #expect(pointer.tokens.count <= SyntaxReader.window)
    }
  }

  @Test func withoutItsSectionNothingIsRead() throws {
    let treebank = Treebank(conllu: "1\tRebels\(String(repeating: "\t_", count: 8))\n\n")
    var document = treebank.document(treebank.sentences.indices)
    try LanguageModel.shipped().tag(&document)
    #expect(document.speech.isEmpty)
  }
}
