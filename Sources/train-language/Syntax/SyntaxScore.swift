internal import Language

/// Counts how much of a treebank a reading of its words got right, all in percent.
struct SyntaxScore {
  private(set) var words = 0
  private(set) var tags = 0
  private(set) var pennTags = 0
  private(set) var heads = 0
  private(set) var labelled = 0
  private(set) var byRelation: [DependencyRelation: Counts] = [:]

  /// How often a relation stands in the treebank, in the reading, and in both at the same arc.
  struct Counts {
    var gold = 0
    var found = 0
    var right = 0
    var score: Double { gold + found == 0 ? 0 : 200 * Double(right) / Double(gold + found) }
  }

  init(_ treebank: Treebank, _ document: Document) {
    for (number, sentence) in treebank.sentences.enumerated() {
      let first = Int(document.sentences[number].firstToken)
      for (index, word) in sentence.words.enumerated() {
        let token = document.tokens[first + index]
        count(word, token, head: token.head < 0 ? -1 : Int(token.head) - first)
      }
    }
  }

  private mutating func count(_ word: TreebankWord, _ token: Token, head: Int) {
    words += 1
    tags += word.tag == token.tag ? 1 : 0
    pennTags += word.pennTag == token.pennTag ? 1 : 0
    heads += word.head - 1 == head ? 1 : 0
    let isRight = word.head - 1 == head && word.relation == token.relation
    labelled += isRight ? 1 : 0
    byRelation[word.relation, default: Counts()].gold += 1
    byRelation[token.relation, default: Counts()].found += 1
    if isRight { byRelation[word.relation, default: Counts()].right += 1 }
  }

  /// One line: UPOS, XPOS, UAS, LAS, and the relations that the analysis stands on.
  var summary: String {
    let relations: [DependencyRelation] = [
      .nsubj, .nsubjPass, .obj, .oblAgent, .ccomp, .obl, .xcomp, .conj, .nmod, .advcl,
    ]
    let scores = relations.map { "\($0.name) \(Self.round(byRelation[$0]?.score ?? 0))" }
    return "UPOS \(percent(tags)) XPOS \(percent(pennTags)) UAS \(percent(heads)) "
      + "LAS \(percent(labelled)) | F1 " + scores.joined(separator: ", ")
  }

  private func percent(_ count: Int) -> String { Self.round(100 * Double(count) / Double(words)) }

  private static func round(_ value: Double) -> String {
    String(Double(Int(value * 100 + 0.5)) / 100)
  }
}
