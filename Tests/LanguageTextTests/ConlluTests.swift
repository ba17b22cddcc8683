import Testing

@testable import Language

@Suite struct ConlluTests {
  static let sample = """
    # newdoc id = a
    # newpar
    # sent_id = a-1
    # text = I don't.
    1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\tEntity=(1-person)
    2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    4.1\tx\tx\tX\tX\t_\t_\t_\t_\t_
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    """

  @Test func treebankKeepsRangesAndGluedWords() {
    let treebank = Treebank(conllu: Self.sample)
    #expect(treebank.sentences.count == 1)
    #expect(treebank.sentences[0].ranges.map(\.words) == [1..<3])
    let document = treebank.document(0..<1)
    #expect(document.text(0..<document.bytes.count) == "I don'tgo.")
    #expect(document.tokens.map(\.head) == [3, 3, 3, -1, 3])
  }

  @Test func malformedLinesAreCountedAndPassedOver() {
    let treebank = Treebank(conllu: "1\tHe\nnot a line\n7\tleft\n2\tleft\n")
    #expect(treebank.malformedLines == [2, 3])
    #expect(treebank.sentences[0].words.map(\.form) == ["He", "left"])
  }

  @Test func writtenReadingIsReadBackTheSame() {
    let treebank = Treebank(conllu: Self.sample)
    let document = treebank.document(0..<1)
    let text = ConlluWriter().text(of: document, identifier: "b")
    let again = Treebank(conllu: text)
    #expect(again.sentences[0].words.map(\.form) == treebank.sentences[0].words.map(\.form))
    #expect(again.sentences[0].words.map(\.head) == treebank.sentences[0].words.map(\.head))
    #expect(again.sentences[0].ranges == treebank.sentences[0].ranges)
    #expect(again.sentences[0].identifier == "b-1")
    #expect(text.contains("# text = I don'tgo."))
  }

  @Test func namesStandAsEntityBrackets() {
    var document = TextReader().read("Anatoly Antonov left Moscow")
    document.names = [
      NameMention(firstToken: 0, endToken: 2, kind: .person),
      NameMention(firstToken: 3, endToken: 4, kind: .place),
    ]
    let words = Treebank(conllu: ConlluWriter().text(of: document, identifier: "c")).sentences[0]
      .words
    #expect(words.map(\.misc) == ["Entity=(1-person", "Entity=1)", "", "Entity=(2-place)"])
  }

  @Test func nestedMentionsAreReadWithTheirTypes() {
    let line = "\tx\tx\tNOUN\tNN\t_\t0\troot\t_\tEntity="
    let treebank = Treebank(
      conllu: "1\(line)(1-person-new(2-place-new)\n2\(line)1)(3-organization-giv)\n")
    let mentions = treebank.mentions(in: 0..<1)
    #expect(mentions.map(\.type) == ["place", "person", "organization"])
    #expect(mentions.map(\.words) == [0..<1, 0..<2, 1..<2])
  }

  @Test func scoreCountsWordsTagsAndArcsByPlace() {
    let gold = Treebank(conllu: Self.sample).document(0..<1)
    var system = gold
    system.tokens[0].tag = .noun
    system.tokens[1].head = 0
    system.tokens.removeLast()
    var score = ReadingScore()
    score.add(gold: gold, system: system)
    let counts = Dictionary(uniqueKeysWithValues: score.measures.map { ($0.name, $0.counts) })
    #expect(counts["Words"]?.correct == 4)
    #expect(counts["UPOS"]?.correct == 3)
    #expect(counts["UAS"]?.correct == 3)
    #expect(counts["UPOS"]?.gold == 5)
  }
}
