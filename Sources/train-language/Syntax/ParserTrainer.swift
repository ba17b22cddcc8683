internal import Language

/// Trains the arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013).
struct ParserTrainer {
  let epochs: Int

  /// The trained section. `document` holds the words of the treebank with predicted tags.
  func train(_ treebank: Treebank, tagged document: Document) -> ModelWriter {
    var actions = AveragedPerceptron(classCount: ArcHybridState.Action.allCases.count)
    var relations = AveragedPerceptron(classCount: DependencyRelation.allCases.count)
    var keys: [UInt64] = []
    for number in treebank.sentences.indices {
      var walk = Walk(treebank.sentences[number].words, document, number)
      while !walk.state.isDone {
        ParsingFeatures.action(walk.state, walk.words, into: &keys)
        actions.see(keys)
        walk.state.take(walk.bestActions().first ?? .shift)
      }
      visitRelations(walk) { keys, _ in relations.see(keys) }
    }
    actions.keepFeatures(seen: 10)
    relations.keepFeatures(seen: 10)
    var random = SplitMix(seed: 2)
    for epoch in 0..<epochs {
      for number in treebank.sentences.indices.shuffled(using: &random) {
        var walk = Walk(treebank.sentences[number].words, document, number)
        follow(&walk, &actions, exploring: epoch > 0, &random)
        learnRelations(walk, &relations)
      }
    }
    var writer = ModelWriter()
    actions.write(to: &writer, smallest: 0.03)
    relations.write(to: &writer, smallest: 0.03)
    return writer
  }

  private func follow(
    _ walk: inout Walk, _ actions: inout AveragedPerceptron, exploring: Bool,
    _ random: inout SplitMix
  ) {
    var keys: [UInt64] = []
    var scores: [Float] = [0, 0, 0]
    while !walk.state.isDone {
      ParsingFeatures.action(walk.state, walk.words, into: &keys)
      actions.scores(keys, into: &scores)
      let right = walk.bestActions()
      let allowed = ArcHybridState.Action.allCases.filter { walk.state.allows($0) }
      let guess = allowed.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? .shift
      let best = right.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? guess
      actions.learn(
        keys, truth: best.rawValue, guess: right.contains(guess) ? best.rawValue : guess.rawValue)
      walk.state.take(exploring && random.next() % 10 < 9 ? guess : best)
    }
  }

  private func learnRelations(_ walk: Walk, _ relations: inout AveragedPerceptron) {
    var scores = [Float](repeating: 0, count: relations.classCount)
    visitRelations(walk) { keys, truth in
      relations.scores(keys, into: &scores)
      relations.learn(keys, truth: truth, guess: scores.bestIndex)
    }
  }

  /// Goes through the words whose head is right in the state.
  private func visitRelations(_ walk: Walk, _ body: ([UInt64], Int) -> Void) {
    var keys: [UInt64] = []
    for (index, word) in walk.sentence.enumerated()
    where word.head > 0 && Int(walk.state.heads[index]) == word.head - 1 {
      ParsingFeatures.relation(of: index, state: walk.state, walk.words, into: &keys)
      body(keys, Int(word.relation.rawValue))
    }
  }
}

/// A sentence on its way through the transition system, beside its annotated heads.
private struct Walk {
  let sentence: [TreebankWord]
  let words: [ParsingFeatures.Word]
  let gold: [Int]
  var state = ArcHybridState()

  init(_ sentence: [TreebankWord], _ document: Document, _ number: Int) {
    self.sentence = sentence
    words = document.sentences[number].tokens.map { .init(document.tokens[$0]) } + [.root]
    gold = sentence.map { $0.head <= 0 ? sentence.count : $0.head - 1 } + [-2]
    state.begin(count: sentence.count)
  }

  /// The allowed actions that lose the fewest annotated arcs.
  func bestActions() -> [ArcHybridState.Action] {
    let costs = ArcHybridState.Action.allCases.filter { state.allows($0) }.map { ($0, cost($0)) }
    let least = costs.map(\.1).min() ?? 0
    return costs.filter { $0.1 == least }.map(\.0)
  }

  private func cost(_ action: ArcHybridState.Action) -> Int {
    let next = state.next
    let buffer = next...sentence.count
    let top = state.stacked(0)
    switch action {
    case .shift:
      let deeper = state.stack.dropLast()
      return deeper.count { gold[Int($0)] == next || gold[next] == Int($0) }
        + (top >= 0 && gold[top] == next ? 1 : 0)
    case .left:
      let lost = buffer.count { gold[$0] == top }
      return lost + (gold[top] > next || gold[top] == state.stacked(1) ? 1 : 0)
    case .right:
      return buffer.count { gold[$0] == top } + (gold[top] >= next ? 1 : 0)
    }
  }
}
