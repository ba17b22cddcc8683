internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds the words of an article that tell of violence, danger and other doings.
struct TriggerFinder {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  /// The topics other than armed conflict that the whole article is about.
  let topics: Set<GuardTopic>

  /// The entry of a token, if it is a trigger there.
  func trigger(at token: Int) -> TriggerEntry? {
    guard !isPartOfName(token) else { return nil }
    guard let wordClass = wordClass(of: token) else { return nil }
    let particle = tree.child(of: token, .compoundPrt).map { tree.form($0) }
    let sentence = tree.document.sentences[Int(tree.token(token).sentence)].tokens
    guard
      let match = library.triggers.longestMatch(
        from: token, to: sentence.upperBound, hash: { tree.lemma($0) })
    else { return nil }
    let suiting = match.entries.filter { $0.partOfSpeech == wordClass }
    let entry =
      suiting.first { entry in
        entry.particle.map { WordHash.of($0) == particle } ?? false
      } ?? suiting.first { $0.particle == nil }
    guard let entry, !isGuarded(entry, at: token, in: sentence) else { return nil }
    return entry
  }

  private func wordClass(of token: Int) -> LexiconWordClass? {
    switch tree.token(token).tag {
    case .verb: .verb
    case .noun: .noun
    case .adj:
      tree.token(token).pennTag == .vbn || tree.token(token).pennTag == .vbg ? .verb : .adjective
    case .propn where !tree.token(token).shape.contains(.allCapitals): .noun
    default: nil
    }
  }

  private func isPartOfName(_ token: Int) -> Bool {
    let name = Int(tree.token(token).name)
    guard name >= 0, name < tree.document.names.count else { return false }
    switch tree.document.names[name].kind {
    case .person, .organisation, .armedGroup, .place, .facility, .alliance: return true
    default: return false
    }
  }

  /// Whether words beside it show that the trigger has another sense.
  private func isGuarded(_ entry: TriggerEntry, at token: Int, in sentence: Range<Int>) -> Bool {
    for guardWord in entry.guards {
      if guardWord.hasPrefix("@") {
        guard let topic = GuardTopic(rawValue: String(guardWord.dropFirst())) else { continue }
        if topics.contains(topic) { return true }
        if sentence.contains(where: { library.guards.first(tree.lemma($0))?.topic == topic }) {
          return true
        }
      } else {
        let hash = WordHash.of(guardWord)
        if sentence.contains(where: { tree.lemma($0) == hash }) { return true }
      }
    }
    return false
  }
}
