internal import BriefingModel
internal import Language
internal import ReferenceData

/// Nouns that mean fighters only by what stands with them.
extension PartyResolver {
  static let doubtful = ClosedClass.hashes("cell band")

  /// "a sleeper cell", "an al-Qaeda cell", "a band of rebels", not "brain cells" and "a band of cloud".
  func isOfFighters(_ head: Int) -> Bool {
    if isMarkedAsFighters(head) { return true }
    // "the cell" after "an al-Qaeda cell".
    let lemma = tree.lemma(head)
    return tree.child(of: head, .amod, .compound, .nmod) == nil
      && (max(0, head - Self.memoryOfCells)..<head).contains {
        tree.lemma($0) == lemma && isMarkedAsFighters($0)
      }
  }

  /// How many words back "the cell" may mean one that was told of.
  private static let memoryOfCells = 300

  private func isMarkedAsFighters(_ head: Int) -> Bool {
    tree.children(of: head, .amod, .compound, .nmod, .nmodPoss).contains { word in
      Self.fighting.contains(tree.lemma(word)) || scan.match(at: word) != nil
        || library.partyNouns[tree.lemma(word)].contains { $0.kind == .irregular }
        || library.people.first(tree.lemma(word))?.role == .attacker
    } || tree.token(head).name >= 0
  }

  private static let fighting = ClosedClass.hashes(
    """
    terror sleeper attack bomb militant armed extremist jihadist islamist underground clandestine secret \
    suspected rival roving suicide terrorism
    """)

  /// Whether a noun names an aircraft, vehicle or ship.
  func isMachine(_ head: Int) -> Bool {
    if isAircraft(head) { return true }
    return switch library.weapons.first(tree.lemma(head))?.kind {
    case .air, .vehicle, .naval: !isPeople(head)
    default: false
    }
  }
}
