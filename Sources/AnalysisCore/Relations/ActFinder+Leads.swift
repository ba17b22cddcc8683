internal import BriefingModel
internal import Language
internal import ReferenceData

/// The first sentence of a report tells of "a man", the next one gives his name.
extension ActFinder {
  /// "A suspect has been charged with X. If convicted, Ana Berel faces ...": makes one of the person without
  /// a name who is told of as arrested, charged or guilty and of the person whom the next two sentences are
  /// the first to name and tell the same of.
  mutating func joinLeads() {
    for party in parties.unnamed where isLead(party) {
      let sentence = Int(tree.token(party.head).sentence)
      let named = Set(
        acts.filter { $0.type == .arrest && isBehind($0.trigger, sentence) }.flatMap(\.targets)
          .filter { parties.table[$0].kind == .person && isNew($0, behind: sentence) })
      guard named.count == 1, let person = named.first else { continue }
      join(party.entity, to: person)
    }
  }

  /// One human being with "a", told of as arrested or charged.
  private func isLead(_ party: UnnamedParty) -> Bool {
    guard parties.isPeople(party.head), tree.token(party.head).pennTag == .nn,
      tree.children(of: party.head, .det).contains(where: {
        Self.articles.contains(tree.form($0))
      })
    else { return false }
    return acts.contains { act in
      act.type == .arrest && act.targets.contains(party.entity)
        || act.isCharged && act.actors.contains(party.entity)
        || act.actors.contains(party.entity) && Self.isGuilt(act, tree)
    }
  }

  /// "found guilty of the murder": the deed hangs on a word of guilt.
  private static func isGuilt(_ act: Act, _ tree: SyntaxTree) -> Bool {
    var current = act.trigger
    for _ in 0..<4 {
      guard let head = tree.head(current) else { return false }
      if tree.lemma(head) == guilty { return true }
      current = head
    }
    return false
  }

  private func isBehind(_ trigger: Int, _ sentence: Int) -> Bool {
    sentence + 1...sentence + 2 ~= Int(tree.token(trigger).sentence)
  }

  /// Whether a person is named for the first time behind a sentence.
  private func isNew(_ person: Int, behind sentence: Int) -> Bool {
    guard let first = parties.table[person].mentions.map(\.bytes.lowerBound).min() else {
      return false
    }
    return first >= Int(tree.document.sentences[sentence].end)
  }

  private mutating func join(_ lead: Int, to person: Int) {
    joined[lead] = person
    for index in acts.indices {
      acts[index].actors = acts[index].actors.map { $0 == lead ? person : $0 }
      acts[index].targets = acts[index].targets.map { $0 == lead ? person : $0 }
    }
    for name in parties.table[lead].names where !parties.table[person].names.contains(name) {
      parties.table[person].names.append(name)
    }
    parties.table[person].mentions += parties.table[lead].mentions
    parties.table.add(states: parties.table[lead].states, to: person)
  }

  private static let articles = ClosedClass.hashes("a an")
  private static let guilty = WordHash.of("guilty")
}
