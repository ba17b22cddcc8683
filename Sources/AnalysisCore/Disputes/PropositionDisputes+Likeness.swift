internal import BriefingModel
internal import Language
internal import ReferenceData

extension PropositionDisputes {
  /// How two lists of those who take part compare.
  enum Likeness: Int, Comparable {
    case different, open, same

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// The same verb or event, or two words for violence of one kind.
  func isSameDoing(_ one: Proposition, _ other: Proposition) -> Bool {
    if tree.lemma(one.predicate) == tree.lemma(other.predicate) { return true }
    guard let first = reader.triggers.trigger(at: one.predicate),
      let second = reader.triggers.trigger(at: other.predicate)
    else { return false }
    return first.type == .attack && second.type == .attack && first.kills == second.kills
  }

  func likeness(_ one: [Int], _ other: [Int]) -> Likeness {
    let (one, other) = (one.filter { !isArm($0) }, other.filter { !isArm($0) })
    guard !one.isEmpty, !other.isEmpty else { return .open }
    let pairs = one.flatMap { left in other.map { likeness(left, $0) } }
    return pairs.max() ?? .open
  }

  func likeness(_ left: Int, _ right: Int) -> Likeness {
    let (first, second) = (parties.resolved(at: left), parties.resolved(at: right))
    if !Set(first).isDisjoint(with: second) { return .same }
    if let one = parties.coreference(of: left), one == parties.coreference(of: right) {
      return .same
    }
    let isPronoun = [left, right].contains { tree.token($0).tag == .pron }
    if isPronoun { return first.isEmpty || second.isEmpty ? .open : .different }
    if tree.lemma(left) == tree.lemma(right) { return .same }
    if !names(left).isDisjoint(with: names(right)) { return .same }
    return Self.victims.contains(tree.lemma(left)) && Self.victims.contains(tree.lemma(right))
      ? .same : .different
  }

  /// "by a missile", "army artillery", "shell fire": what does it is not who does it.
  func isArm(_ head: Int) -> Bool {
    parties.library.weapons.contains(tree.lemma(head)) || tree.lemma(head) == WordHash.of("fire")
  }

  /// The names in a phrase: "the town of Borvik" is Borvik.
  func names(_ head: Int) -> Set<UInt64> {
    Set(
      NounPhrase(tree, head: head).full.filter { tree.token($0).tag == .propn }.map {
        tree.lemma($0)
      })
  }

  private static let victims = ClosedClass.hashes("victim dead those casualty kill killed most all")

  /// Whether the places are named by different nouns of one kind: neither may lie in the other.
  func areApart(_ one: [Int], _ other: [Int]) -> Bool {
    one.allSatisfy { left in
      other.allSatisfy { right in
        let (first, second) = (parties.scan.match(at: left), parties.scan.match(at: right))
        guard first?.name.kind == second?.name.kind else { return false }
        if let first, let second {
          return first.name.entry != second.name.entry && first.name.kind == .city
        }
        return tree.lemma(left) != tree.lemma(right)
          || modifiers(left).isDisjoint(with: modifiers(right))
            && !modifiers(left).isEmpty && !modifiers(right).isEmpty
      }
    }
  }

  func modifiers(_ head: Int) -> Set<UInt64> {
    Set(tree.children(of: head, .amod, .compound).map { tree.lemma($0) })
  }
}
