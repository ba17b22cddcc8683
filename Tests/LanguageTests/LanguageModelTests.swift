internal import Testing

@testable import Language

@Suite struct LanguageModelTests {
  private func read(_ sentences: [[String]]) throws -> Document {
    let lines = sentences.map { words in
      words.enumerated().map {
        "\($0.offset + 1)\t\($0.element)" + String(repeating: "\t_", count: 8)
      }
      .joined(separator: "\n")
    }
    let treebank = Treebank(conllu: lines.joined(separator: "\n\n") + "\n\n")
    var document = treebank.document(treebank.sentences.indices)
    let model = try LanguageModel.shipped()
    model.tag(&document)
    model.parse(&document)
    return document
  }

  /// Whether each sentence has one root, to which the heads of all its words lead.
  private func isForest(_ document: Document) -> Bool {
    document.sentences.allSatisfy { sentence in
      let roots = sentence.tokens.filter { document.tokens[$0].head < 0 }
      var leadsToRoot = Set(roots)
      let reach = sentence.tokens.allSatisfy { token in
        var way: [Int] = []
        var place = token
        while !leadsToRoot.contains(place), way.count <= sentence.tokens.count {
          way.append(place)
          place = Int(document.tokens[place].head)
          guard sentence.tokens.contains(place) else { return false }
        }
        leadsToRoot.formUnion(way)
        return way.count <= sentence.tokens.count
      }
      return roots.count == 1 && reach && roots.allSatisfy { document.tokens[$0].relation == .root }
    }
  }

  @Test func plainSentenceIsTaggedAndParsed() throws {
    let document = try read([["The", "rebels", "attacked", "the", "old", "town", "."]])
    #expect(document.tokens.map(\.tag) == [.det, .noun, .verb, .det, .adj, .noun, .punct])
    #expect(document.tokens.map(\.head) == [1, 2, -1, 5, 5, 2, 2])
    #expect(
      document.tokens.map(\.relation) == [.det, .nsubj, .root, .det, .amod, .obj, .punct])
  }

  @Test func agentOfAPassiveIsFound() throws {
    let document = try read([["The", "bridge", "was", "destroyed", "by", "the", "army", "."]])
    #expect(document.tokens[1].relation == .nsubjPass)
    #expect(document.tokens[6].relation == .oblAgent)
  }

  @Test func randomWordsMakeTrees() throws {
    var state: UInt64 = 7
    let words = [
      "of", "said", ",", "(", "\"", "Rome", "who", "and", "7", "’s", "ran", "—", "\u{202E}x",
    ]
    let sentences = (0..<300).map { number in
      (0...(number % 40)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }
    }
    #expect(isForest(try read(sentences)))
  }

  @Test(.timeLimit(.minutes(5))) func sentenceOfFiftyThousandWordsIsATree() throws {
    let words = (0..<50_000).map { ["a", "that", "said", "town", ","][$0 * $0 % 5] }
    #expect(isForest(try read([words])))
  }

  @Test func unwantedSentencesKeepWhatTheyHave() throws {
    let sentence = ["He", "left", "."]
    var document = try read([sentence, sentence])
    for index in document.tokens.indices { document.tokens[index].head = -5 }
    try LanguageModel.shipped().parse(&document) { $0.firstToken > 0 }
    #expect(document.tokens.map(\.head) == [-5, -5, -5, 4, -1, 4])
  }
}
