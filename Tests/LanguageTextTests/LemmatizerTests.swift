import Testing

@testable import Language

@Suite struct LemmatizerTests {
  private func document(_ text: String, _ tags: [PennTag]) -> Document {
    var document = TextReader().read(text)
    for (index, tag) in tags.enumerated() { document.tokens[index].pennTag = tag }
    return document
  }

  private let lemmatizer = Lemmatizer(
    table: LanguageTable(text: "VBD\ted\t2\t\nVBD\tied\t3\ty\nVBD\t^went\t4\tgo\n"))

  @Test func longestEndingWinsAndWholeWordsBeforeAll() {
    let document = document("attacked carried Went", [.vbd, .vbd, .vbd])
    #expect((0..<3).map { lemmatizer.lemma(of: $0, in: document) } == ["attack", "carry", "go"])
  }

  @Test func wordWithoutARuleIsItsOwnLemma() {
    let document = document("red", [.jj])
    #expect(lemmatizer.lemma(of: 0, in: document) == "red")
  }

  @Test func lemmaHashIsThatOfTheLemma() {
    var document = document("Attacked", [.vbd])
    lemmatizer.lemmatize(&document)
    let lemma = TextReader().read("attack")
    #expect(document.tokens[0].lemmaHash == lemma.tokens[0].formHash)
  }

  @Test(arguments: [
    ("bombed", PennTag.vbd, "bomb"), ("raped", .vbd, "rape"), ("shelled", .vbn, "shell"),
    ("planned", .vbd, "plan"), ("shot", .vbd, "shoot"), ("fled", .vbd, "flee"),
    ("overthrew", .vbd, "overthrow"), ("raided", .vbd, "raid"), ("dying", .vbg, "die"),
    ("smuggling", .vbg, "smuggle"), ("torches", .vbz, "torch"), ("denies", .vbz, "deny"),
    ("bases", .nns, "base"), ("crises", .nns, "crisis"),
  ])
  func wordsOfConflictHaveTheirLemmas(form: String, tag: PennTag, lemma: String) {
    let document = document(form, [tag])
    #expect(Lemmatizer.shipped.lemma(of: 0, in: document) == lemma)
  }

  @Test func verbsByHandWinOverEndings() {
    let lemmatizer = Lemmatizer(
      table: LanguageTable(text: "VBD\ted\t2\t\nVB\t^rope\t0\t\n"),
      irregular: LanguageTable(text: "VB\tgo\twent\tgone\nNN\taxis\taxes\n"))
    let document = document("roped went axes", [.vbd, .vbd, .nns])
    #expect((0..<3).map { lemmatizer.lemma(of: $0, in: document) } == ["rope", "go", "axis"])
  }
}
