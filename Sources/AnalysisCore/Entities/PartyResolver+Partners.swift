internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// "X's partners", "our allies": the partners of one state are one party.
  mutating func partners(_ phrase: NounPhrase) -> Int? {
    guard Self.partnerNouns.contains(tree.lemma(phrase.head)) else { return nil }
    let owners =
      tree.children(of: phrase.head, .nmodPoss)
      + tree.children(of: phrase.head, .nmod).filter {
        $0 > phrase.head && tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
    for owner in owners {
      guard let state = resolve(owner).first(where: { table[$0].kind == .state }) else { continue }
      let iso3 = table[state].iso3 ?? table[state].id
      let key = "partners:\(iso3)"
      let identifier = "\(articleKey).partners-of-\(EntityTable.slug(table[state].id))"
      let index = table.intern(key) {
        EntityRecord(
          key: key, id: identifier, kind: .unnamed, canonicalName: nil, iso3: nil, states: [],
          mentions: [], names: [])
      }
      let whole = withAbbreviation(phrase.full)
      note(
        index, whole, [whole, phrase.full, phrase.core, phrase.bare],
        rule: "entity.partners-of-state")
      lastPartners = index
      return index
    }
    // "our allies" in the words of somebody whose state is not known: those named before.
    guard let last = lastPartners,
      owners.contains(where: { ClosedClass.firstPersons.contains(tree.form($0)) })
    else { return nil }
    note(
      last, phrase.full, [phrase.full, phrase.core, phrase.bare], rule: "entity.partners-before")
    return last
  }

  /// "... Organization (CSTO)": the abbreviation in brackets belongs to the name.
  func withAbbreviation(_ tokens: Range<Int>) -> Range<Int> {
    let next = tokens.upperBound
    guard next + 2 < tree.document.tokens.count, tree.document.form(next) == "(",
      tree.document.form(next + 2) == ")", tree.token(next + 1).shape.contains(.allCapitals)
    else { return tokens }
    return tokens.lowerBound..<(next + 3)
  }

  private static let partnerNouns = ClosedClass.hashes("partner ally friend")

  /// "a bus carrying X settlers": the state of those in it, whatever the participle hangs on.
  func statesCarried(_ head: Int) -> [String] {
    let count = tree.document.tokens.count
    guard head + 1 < count, tree.token(head + 1).pennTag == .vbg,
      tree.token(head + 1).sentence == tree.token(head).sentence
    else { return [] }
    var end = head + 2
    while end < min(count, head + 6), ![.punct, .adp, .verb].contains(tree.token(end).tag) {
      end += 1
    }
    return statesNamed(in: (head + 2)..<end)
  }

  /// "X loyalists" where X is an armed group or leads one.
  mutating func followsFighters(_ head: Int, _ names: [ReferenceMatch]) -> Bool {
    if names.contains(where: { $0.name.kind == .armedGroup }) { return true }
    return names.contains { match in
      guard match.name.kind == .person,
        let body = library.persons[Int(match.name.entry)].body
      else { return false }
      return library.armedGroups.contains { $0.id == body && $0.kind == .group }
    }
  }

  /// "its vehicles", "one of its posts": the state whose they are.
  mutating func statesOfOwner(_ head: Int) -> [String] {
    let owners =
      tree.children(of: head, .nmodPoss)
      + tree.children(of: head, .nmod).flatMap { tree.children(of: $0, .nmodPoss) }
    for owner in owners {
      for entity in resolve(owner) where !table[entity].states.isEmpty {
        return table[entity].states
      }
    }
    return []
  }
}
