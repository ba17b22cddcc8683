import ReferenceData
import Testing

@testable import Language

/// Documents are given as words with tag, head and relation, so that no model is needed.
@Suite struct CoreferenceTests {
  private static let resolver = CoreferenceResolver(library: .shipped)

  /// Sentences of lines "form TAG PENN head relation"; names are given as (first, end, kind).
  private func read(
    _ sentences: [String], names: [(Int, Int, NameMention.Kind)]
  ) -> (document: Document, entity: (Int) -> Int32?) {
    let conllu = sentences.map { sentence in
      sentence.split(separator: ";").enumerated().map { number, word in
        let parts = word.split(separator: " ")
        return "\(number + 1)\t\(parts[0])\t\(parts[0].lowercased())\t\(parts[1])\t\(parts[2])\t_\t"
          + "\(parts[3])\t\(parts[4])\t_\t_"
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
    let treebank = Treebank(conllu: conllu)
    var document = treebank.document(treebank.sentences.indices)
    document.names = names.map {
      NameMention(firstToken: Int32($0.0), endToken: Int32($0.1), kind: $0.2)
    }
    for (number, name) in document.names.enumerated() {
      for token in name.tokens { document.tokens[token].name = Int32(number) }
    }
    Self.resolver.resolve(&document)
    let mentions = document.mentions
    return (document, { head in mentions.first { Int($0.headToken) == head }?.entity })
  }

  @Test func surnameStandsForTheFullName() {
    let (document, entity) = read(
      [
        "Anatoly PROPN NNP 3 nsubj;Antonov PROPN NNP 1 flat;spoke VERB VBD 0 root",
        "Antonov PROPN NNP 2 nsubj;left VERB VBD 0 root",
      ], names: [(0, 2, .person), (3, 4, .person)])
    #expect(entity(0) != nil && entity(0) == entity(3))
    #expect(document.mentions.last?.link == .shortenedName)
  }

  @Test func differentGivenNamesKeepFamiliesApart() {
    let (_, entity) = read(
      [
        "George PROPN NNP 3 nsubj;Bush PROPN NNP 1 flat;left VERB VBD 0 root",
        "Laura PROPN NNP 3 nsubj;Bush PROPN NNP 1 flat;stayed VERB VBD 0 root",
      ], names: [(0, 2, .person), (3, 5, .person)])
    #expect(entity(0) != entity(3))
  }

  @Test func abbreviationInBracketsIsTheNameBefore() {
    let (document, entity) = read(
      [
        "Free PROPN NNP 2 amod;Army PROPN NNP 6 nsubj;( PUNCT -LRB- 4 punct;FA PROPN NNP 2 appos;"
          + ") PUNCT -RRB- 4 punct;left VERB VBD 0 root"
      ], names: [(0, 2, .organisation), (3, 4, .organisation)])
    #expect(entity(1) == entity(3))
    #expect(document.mentions.contains { $0.link == .abbreviation })
  }

  @Test func pronounTakesTheEntityOfItsGender() {
    let (_, entity) = read(
      [
        "Mary PROPN NNP 2 nsubj;met VERB VBD 0 root;John PROPN NNP 2 obj",
        "She PRON PRP 2 nsubj;left VERB VBD 0 root",
      ], names: [(0, 1, .person), (2, 3, .person)])
    #expect(entity(3) == entity(0))
  }

  @Test func objectPronounIsNotItsOwnSubject() {
    let (_, entity) = read(
      ["John PROPN NNP 2 nsubj;saw VERB VBD 0 root;him PRON PRP 2 obj"],
      names: [(0, 1, .person)])
    #expect(entity(2) != entity(0))
  }

  @Test func firstPersonInAQuotationIsItsSpeaker() {
    let (_, entity) = read(
      [
        "\" PUNCT `` 3 punct;I PRON PRP 3 nsubj;left VERB VBD 6 ccomp;\" PUNCT '' 3 punct;"
          + "Antonov PROPN NNP 6 nsubj;said VERB VBD 0 root"
      ].map { $0.replacing("said VERB", with: "say VERB") }, names: [(4, 5, .person)])
    #expect(entity(1) == entity(4))
  }

  @Test func apposedNounStandsForTheNameLater() {
    let (document, entity) = read(
      [
        "Lee PROPN NNP 5 nsubj;, PUNCT , 4 punct;the DET DT 4 det;minister NOUN NN 1 appos;"
          + "left VERB VBD 0 root",
        "The DET DT 2 det;minister NOUN NN 3 nsubj;slept VERB VBD 0 root",
      ], names: [(0, 1, .person)])
    #expect(entity(3) == entity(0))
    #expect(entity(6) == entity(0))
    #expect(document.mentions.last?.link == .nounPhrase)
  }
}
