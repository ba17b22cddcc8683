import TestSupport
import Testing

@testable import Language

/// The parts by which labels become names.
@Suite struct NameTests {
  private func document(_ text: String) -> Document { TextReader().read(text) }

  private func labels(_ kinds: [Int], _ bounds: [UInt8]) -> NameTagger.Labels {
    NameTagger.Labels(kinds: kinds.map(UInt8.init), bounds: bounds)
  }

  private let person = NameLabel.head(.person) ?? 0
  private let place = NameLabel.head(.place) ?? 0
  private let organisation = NameLabel.head(.organisation) ?? 0

  @Test func bestSequenceMayDifferFromTheBestLabels() {
    // The second label may not begin; the third may only follow the second.
    let never = LabelChain.never
    let chain = LabelChain(labelCount: 2, transitions: [0, never, 0, 5, 0, 0])
    var labels = [UInt8](repeating: 9, count: 2)
    var scratch = LabelChain.Scratch()
    chain.decode([0, 8, 3, 1], first: 0, stride: 2, count: 2, &scratch) { labels[$0] = $1 }
    #expect(labels == [0, 1])
  }

  @Test func placeInsideAnOrganisationIsANameInsideAName() {
    let assembly = NameAssembly(
      document("Karsk University"), labels([place, organisation], [1, 2]))
    #expect(assembly.names.map(\.name.kind) == [.organisation])
    #expect(assembly.names.map(\.head) == [1])
    #expect(assembly.nested.map(\.name.kind) == [.place])
    #expect(assembly.nested.map(\.name.tokens) == [0..<1])
  }

  @Test func headStandsBeforeTheFirstSmallWord() {
    let part = NameLabel.part(.organisation)
    let assembly = NameAssembly(
      document("University of Karsk"), labels([organisation, part, place], [1, 2, 2]))
    #expect(assembly.names.map(\.head) == [0])
    #expect(assembly.nested.map(\.head) == [2])
  }

  @Test func titleBeforeAPersonIsNoPartOfTheName() {
    let part = NameLabel.part(.person)
    let assembly = NameAssembly(
      document("Emperor Petrov"), labels([person, part], [1, 2]), isTitle: { $0 == 0 })
    #expect(assembly.names.map(\.name.tokens) == [1..<2])
    #expect(assembly.names.map(\.head) == [1])
  }

  @Test func romanNumeralHeadsNoPlace() {
    let part = NameLabel.part(.other)
    let assembly = NameAssembly(document("Title IV"), labels([part, place], [1, 2]))
    #expect(assembly.names.map(\.name.kind) == [.other])
  }

  @Test func headWithoutBoundsIsANameOfOneWord() {
    let assembly = NameAssembly(document("in Karsk"), labels([0, place], [0, 0]))
    #expect(assembly.names.map(\.name.tokens) == [1..<2])
  }

  @Test func dateWithoutAHeadKeepsItsKind() {
    let part = NameLabel.part(.date)
    let assembly = NameAssembly(document("March 2019"), labels([part, part], [1, 2]))
    #expect(assembly.names.map(\.name.kind) == [.date])
  }

  @Test func headOfANameTakesThePlaceOfTheParsersHead() {
    var document = document("said Ivan Petrov today")
    for (token, head) in zip(0..., [-1, 2, 0, 2] as [Int32]) { document.tokens[token].head = head }
    document.tokens[2].relation = .nsubj
    NameArcs.mend(1..<3, head: 1, kind: .person, in: &document)
    #expect(document.tokens.map(\.head) == [-1, 0, 1, 1])
    #expect(document.tokens[1].relation == .nsubj)
    #expect(document.tokens[2].relation == .flat)
  }

  @Test func mendedArcsAreATreeWhateverTheyWere() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let count = 3 + Int(random.next() % 12)
      var document = document(String(repeating: "Karsk ", count: count))
      for token in 1..<count {
        document.tokens[token].head = Int32(random.next() % UInt64(token))
      }
      let first = Int(random.next() % UInt64(count))
      let range = first..<min(count, first + 1 + Int(random.next() % 4))
      let head = range.lowerBound + Int(random.next() % UInt64(range.count))
      NameArcs.mend(range, head: head, kind: .person, in: &document)
      #expect(isTree(document))
    }
  }

  private func isTree(_ document: Document) -> Bool {
    document.tokens.count { $0.head < 0 } == 1
      && document.tokens.indices.allSatisfy { token in
        var place = token
        for _ in document.tokens where place >= 0 { place = Int(document.tokens[place].head) }
        return place < 0
      }
  }

  @Test func gazetteerTellsTheUsesOfItsWordsAlone() throws {
    let words: [UInt64: UInt8] = [11 << 40 | 3: 5, 12 << 40 | 3: 2, 13 << 40 | 4: 9]
    var section = ModelWriter()
    NameLexicon.write(words, to: &section)
    var container = ModelContainerWriter()
    container.set("lexicon", to: section)
    var reader = try ModelContainer(bytes: container.bytes()).section("lexicon")
    let lexicon = try NameLexicon(&reader)
    for (word, uses) in words { #expect(lexicon.uses(word) == uses) }
    #expect(lexicon.uses(14 << 40 | 3) == 0)
    #expect(NameLexicon().uses(3) == 0)
  }

  @Test func namesInsideOthersAreJoinedWithoutOverlap() {
    func name(_ range: Range<Int32>) -> NameMention {
      NameMention(firstToken: range.lowerBound, endToken: range.upperBound, kind: .place)
    }
    let nested = NestedNames(outer: [name(0..<4), name(6..<7)])
    let joined = nested.names([name(1..<2), name(6..<7)], [name(0..<1), name(1..<3)])
    #expect(joined == [name(0..<1), name(1..<2)])
  }

  @Test func phraseOfANameTakesArticlesAndTitlesIn() throws {
    let document = try LanguagePipeline().read("They met President Ivan Petrov in the Karsk Hotel.")
    let starts = NamePhrases(document).starts
    #expect(starts.count == document.names.count)
    for (start, name) in zip(starts, document.names) { #expect(start <= Int(name.firstToken)) }
  }
}
