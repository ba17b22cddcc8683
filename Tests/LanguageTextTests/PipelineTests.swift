import Testing

@testable import Language

@Suite struct PipelineTests {
  private static let pipeline = try? LanguagePipeline()

  @Test func shippedModelHasEverySection() throws {
    let container = try ModelContainer.shipped()
    #expect(container.has("sentences"))
    #expect(container.has("names"))
  }

  @Test func readsNamesWithReferenceEntries() throws {
    let document = try #require(Self.pipeline).read("The Taliban attacked Kabul in Afghanistan.")
    let kinds = document.names.map(\.kind)
    #expect(kinds.contains(.armedGroup))
    #expect(kinds.contains(.state))
    #expect(document.names.first { $0.kind == .state }.map { $0.reference >= 0 } == true)
  }

  @Test func speakerOfTheSentenceBeforeSaysWhatHeSaid() throws {
    let text =
      "Russian Deputy Defense Minister Anatoly Antonov arrived. He said the group was weak."
    let document = try #require(Self.pipeline).read(text)
    let person = document.mentions.first {
      document.text(document.byteRange(tokens: $0.tokens)).contains("Antonov")
    }
    let pronoun = document.mentions.first { document.form(Int($0.headToken)) == "He" }
    #expect(person != nil && person?.entity == pronoun?.entity)
  }

  @Test func givenTokensAndSentencesAreKept() throws {
    let treebank = Treebank(conllu: "1\tno-one\n2\t.\n3\tLeft\n\n1\tHe\n2\tsaid\n\n")
    let document = try #require(Self.pipeline).read(treebank, 0..<2)
    #expect(document.sentences.count == 2)
    #expect(
      document.tokens.indices.map { document.form($0) } == ["no-one", ".", "Left", "He", "said"])
  }

  @Test(arguments: [
    "", " ", "\u{0}", "\"\"\"", "((((", "\u{202E}", "a\nb", "THE MINISTER SAID HE LEFT .",
    "the minister said he left", String(repeating: "He said ", count: 2_000),
    String(repeating: "Antonov, ", count: 2_000), String(repeating: "\"I ", count: 2_000),
  ])
  func anyTextIsRead(text: String) throws {
    let document = try #require(Self.pipeline).read(text)
    #expect(document.mentions.allSatisfy { Int($0.entity) < document.entityCount })
    #expect(document.names.allSatisfy { $0.firstToken < $0.endToken })
  }
}
