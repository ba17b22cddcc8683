internal import BriefingModel
internal import Language
internal import ReferenceData

/// A number with what it counts and what happened to that.
struct CountedThing {
  /// The token of the number, or of the noun where a word such as "dozen" counts.
  var token: Int
  /// The number.
  var count: Int
  /// The noun that it counts.
  var noun: Int
  /// What happened to them: killed, injured or arrested.
  var fate: Fate
  /// The states of those counted.
  var states: Set<String>
  /// The words of the clause that tells of it.
  var clause: Range<Int>
  /// Names of places and the nouns of events in the sentence, by lemma.
  var setting: Set<UInt64>
  /// The states in which the places of the sentence lie.
  var soil: Set<String>
  /// The date words of the sentence.
  var dates: Set<UInt64>
  /// Whether it is part of a whole or comes on top of one ("including 865 civilians", "two more").
  var isPart: Bool

  /// What happened to those counted.
  enum Fate: Hashable {
    case killed, injured, arrested
  }
}

extension CountedThing {
  /// Whether two counts may tell of the same people: nothing speaks against it and something for it.
  func rivals(_ other: CountedThing, in tree: SyntaxTree, parties: PartyResolver) -> Bool {
    guard fate == other.fate, count != other.count, !isPart, !other.isPart,
      tree.token(token).sentence != tree.token(other.token).sentence
    else { return false }
    let (small, large) = (min(count, other.count), max(count, other.count))
    guard small > 1 || large <= 3, large <= small * 4 else { return false }
    if !states.isEmpty, !other.states.isEmpty, states.isDisjoint(with: other.states) {
      return false
    }
    if !soil.isEmpty, !other.soil.isEmpty, soil.isDisjoint(with: other.soil) { return false }
    if !dates.isEmpty, !other.dates.isEmpty, dates.isDisjoint(with: other.dates) { return false }
    if isOfEventBefore(in: tree) || other.isOfEventBefore(in: tree) { return false }
    let sameNoun = tree.lemma(noun) == tree.lemma(other.noun)
    let sameRole =
      parties.role(of: noun) == parties.role(of: other.noun)
      || isGeneral(noun, tree, parties) || isGeneral(other.noun, tree, parties)
    guard sameNoun || sameRole else { return false }
    if !setting.isDisjoint(with: other.setting) { return true }
    if !setting.isEmpty, !other.setting.isEmpty { return false }
    let sharesStates = !states.isDisjoint(with: other.states)
    return sharesStates && (sameRole || sameNoun) || sameNoun && fate == .arrested
  }

  /// "came after a bombing in X which killed ten": the dead of another event, told of beside the first.
  private func isOfEventBefore(in tree: SyntaxTree) -> Bool {
    var current = token
    for _ in 0..<6 {
      guard let head = tree.head(current) else { return false }
      if [.aclRelcl, .acl].contains(tree.relation(current)), tree.token(head).tag == .noun {
        return tree.adposition(of: head).map(Self.sequence.contains) ?? false
          && tree.children(of: head, .det).contains { Self.articles.contains(tree.form($0)) }
      }
      current = head
    }
    return false
  }

  private static let sequence = ClosedClass.hashes("after before since following")
  private static let articles = ClosedClass.hashes("a an another")
  private static let general = ClosedClass.hashes("people person victim other")

  private func isGeneral(_ noun: Int, _ tree: SyntaxTree, _ parties: PartyResolver) -> Bool {
    Self.general.contains(tree.lemma(noun))
      || parties.scan.match(at: noun)?.name.kind == .stateDemonym || tree.token(noun).tag == .num
  }
}
