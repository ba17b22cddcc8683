internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// The armed groups to which the people of a noun belong: "A fighters", "militants from A and B",
  /// "the armed group A", "the followers of its leader".
  mutating func groups(
    of head: Int, _ kinds: Set<PartyNounKind>, _ names: [ReferenceMatch], _ phrase: NounPhrase
  ) -> [Int]? {
    guard
      !kinds.isDisjoint(with: [.member, .body, .force, .irregular, .ground])
        || names.contains(where: {
          $0.name.kind == .armedGroup && $0.tokens.lowerBound > head
        })
    else { return nil }
    var found: [Int] = []
    for match in names where match.name.kind == .armedGroup {
      let index = group(Int(match.name.entry), at: head, words: match.tokens)
      if !found.contains(index) { found.append(index) }
    }
    if found.isEmpty, let next = groupRightBehind(head) { found = [next] }
    if found.isEmpty { found = groupsBehind(head) }
    if found.isEmpty, let led = groupOfLeader(head, phrase) { found = [led] }
    // "the X regime" is another government than that of the group named before.
    let isOther = kinds.contains(.government) && phrase.bare.count > 1
    if found.isEmpty, kinds.contains(.body), isDefinite(phrase), phrase.core.count <= 3, !isOther,
      tree.token(head).pennTag == .nn, let last = lastGroup
    {
      found = [last]
    }
    if hasIrregularModifier(head) || role(of: head) == .attacker {
      for index in found { table[index].isViolent = true }
    }
    for index in found {
      note(
        index, phrase.core, [phrase.full, phrase.core, phrase.bare], rule: "entity.members-of-group"
      )
    }
    return found.isEmpty ? nil : found
  }

  /// "the Islamic movement, X" and "group X", where the parse does not tell that X is its name.
  private mutating func groupRightBehind(_ head: Int) -> Int? {
    let sentence = tree.sentence(of: head)
    var next = head + 1
    if sentence.contains(next), tree.document.form(next) == "," { next += 1 }
    guard sentence.contains(next), let match = scan.match(at: next),
      match.tokens.lowerBound == next, match.name.kind == .armedGroup,
      kinds(of: head).contains(.body)
    else { return nil }
    return group(Int(match.name.entry), at: match.tokens.upperBound - 1, words: match.tokens)
  }

  /// "from" and "of": the body that people belong to; an apposition: its name.
  private mutating func groupsBehind(_ head: Int) -> [Int] {
    var result: [Int] = []
    for child in tree.children(of: head, .nmod, .appos) where child > head {
      if tree.relation(child) == .nmod {
        guard let adposition = tree.adposition(of: child),
          ClosedClass.of.contains(adposition) || ClosedClass.from.contains(adposition)
        else { continue }
      }
      for index in resolveAll(child)
      where table[index].kind == .armedGroup && !result.contains(index) {
        result.append(index)
      }
    }
    return result
  }

  /// "X's fighters", "the followers of X" where X leads a group.
  private mutating func groupOfLeader(_ head: Int, _ phrase: NounPhrase) -> Int? {
    let owners =
      tree.children(of: head, .nmodPoss)
      + tree.children(of: head, .nmod).filter {
        tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
    for owner in owners {
      for person in resolve(owner) {
        if table[person].kind == .armedGroup { return person }
        if let led = groupLed(by: person) {
          return group(led, at: head, words: phrase.bare)
        }
      }
    }
    return nil
  }
}
