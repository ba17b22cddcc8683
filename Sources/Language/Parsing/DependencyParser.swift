/// Finds the dependency arcs of a sentence: greedy arc-hybrid transitions, in linear time.
struct DependencyParser: Sendable {
  private let actions: LinearModel
  private let relations: LinearModel

  /// Reads the parser from its section.
  init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section("parser")
    actions = try LinearModel(&reader)
    relations = try LinearModel(&reader)
    guard actions.classCount == ArcHybridState.Action.allCases.count,
      relations.classCount == DependencyRelation.allCases.count
    else { throw reader.badSection }
  }

  /// Parses one sentence whose words are tagged.
  func parse(_ document: inout Document, sentence: Sentence, scratch: inout Scratch) {
    let tokens = sentence.tokens
    guard !tokens.isEmpty else { return }
    scratch.read(document, tokens)
    while !scratch.state.isDone {
      ParsingFeatures.action(scratch.state, scratch.words, into: &scratch.keys)
      scratch.state.take(bestAction(&scratch))
    }
    for index in 0..<tokens.count {
      let head = Int(scratch.state.heads[index])
      let isRoot = head >= tokens.count
      let token = tokens.lowerBound + index
      document.tokens[token].head = isRoot ? -1 : Int32(tokens.lowerBound + head)
      document.tokens[token].relation = isRoot ? .root : relation(of: index, &scratch)
    }
  }

  private func score(_ model: LinearModel, _ scratch: inout Scratch) {
    for index in 0..<model.classCount { scratch.scores[index] = 0 }
    scratch.scores.withUnsafeMutableBufferPointer { scores in
      for key in scratch.keys { model.add(key, to: scores) }
    }
  }

  private func bestAction(_ scratch: inout Scratch) -> ArcHybridState.Action {
    score(actions, &scratch)
    var best: ArcHybridState.Action?
    for action in ArcHybridState.Action.allCases where scratch.state.allows(action) {
      if let other = best, scratch.scores[other.rawValue] >= scratch.scores[action.rawValue] {
        continue
      }
      best = action
    }
    return best ?? .shift
  }

  private func relation(of index: Int, _ scratch: inout Scratch) -> DependencyRelation {
    ParsingFeatures.relation(
      of: index, state: scratch.state, scratch.words, into: &scratch.keys)
    score(relations, &scratch)
    var best = DependencyRelation.dep
    for relation in DependencyRelation.allCases
    where relation != .root
      && scratch.scores[Int(relation.rawValue)] > scratch.scores[Int(best.rawValue)]
    {
      best = relation
    }
    return best
  }

  /// Room for the work on a sentence, kept from one sentence to the next.
  struct Scratch {
    var words: [ParsingFeatures.Word] = []
    var state = ArcHybridState()
    var keys: [UInt64] = []
    var scores = [Int32](repeating: 0, count: 256)

    mutating func read(_ document: Document, _ tokens: Range<Int>) {
      words.removeAll(keepingCapacity: true)
      for token in tokens { words.append(ParsingFeatures.Word(document.tokens[token])) }
      words.append(.root)
      state.begin(count: tokens.count)
    }
  }
}
