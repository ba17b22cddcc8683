internal import Language
internal import ReferenceData

/// Tells whether an article is about something in which words of violence mean something else.
///
/// Two different words that decide a topic, and more of them than words of arms, decide it; so do
/// three different words of sport or film, if they are more than twice the words of arms.
struct TopicReader {
  let tree: SyntaxTree
  let library: ReferenceLibrary

  /// The topics other than armed conflict that the article is about.
  func topics() -> Set<GuardTopic> {
    var words: [GuardTopic: Set<UInt64>] = [:]
    var weaker: [GuardTopic: Set<UInt64>] = [:]
    var counts: [GuardTopic: Int] = [:]
    var arms = 0
    for token in tree.document.tokens {
      let lemma = token.lemmaHash
      if library.weapons.contains(lemma) || library.people.first(lemma, \.role) == .attacker {
        arms += 1
      }
      guard let entry = library.guards.first(lemma) else { continue }
      weaker[entry.topic, default: []].insert(lemma)
      guard entry.decidesText else { continue }
      words[entry.topic, default: []].insert(lemma)
      counts[entry.topic, default: 0] += 1
    }
    let decided = words.filter { topic, found in
      found.count >= 2 && (counts[topic] ?? 0) > arms
    }
    let likely = [GuardTopic.sport, .film].filter {
      let found = weaker[$0]?.count ?? 0
      return found >= 3 && found > 2 * arms
    }
    return Set(decided.keys).union(likely)
  }
}
