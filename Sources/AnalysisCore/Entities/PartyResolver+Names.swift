internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// The entity of a state, named by some words.
  mutating func state(_ iso3: String, at head: Int, words: Range<Int>) -> Int {
    let name = library.state(iso3)?.name ?? iso3
    let index = table.intern("state:\(iso3)") {
      EntityRecord(
        key: "state:\(iso3)", id: EntityTable.slug(name), kind: .state, canonicalName: name,
        iso3: iso3, states: [iso3], mentions: [], names: [])
    }
    note(index, words, [words])
    recentStates.removeAll { $0 == index }
    recentStates.append(index)
    return index
  }

  /// "a Palestinian ambush": people of a state that is disputed, whose violence is not the state's.
  mutating func people(of entry: Int, at head: Int, words: Range<Int>) -> Int {
    let state = library.states[entry]
    let name = state.nouns.first?.text ?? text(words)
    let index = table.intern("people:\(state.iso3)") {
      EntityRecord(
        key: "people:\(state.iso3)", id: "\(articleKey).\(EntityTable.slug(name))", kind: .unnamed,
        canonicalName: name, iso3: state.iso3, states: [state.iso3], mentions: [], names: [])
    }
    note(index, words, [words], rule: "entity.people-of-state")
    return index
  }

  /// The entity of a former state.
  mutating func formerState(_ entry: Int, at head: Int, words: Range<Int>) -> Int {
    let former = library.formerStates[entry]
    let index = table.intern("former:\(former.id)") {
      EntityRecord(
        key: "former:\(former.id)", id: former.id, kind: .state, canonicalName: former.name,
        iso3: nil, states: [], mentions: [], names: [])
    }
    note(index, words, [words])
    return index
  }

  /// The entity of an alliance.
  mutating func alliance(_ entry: Int, at head: Int, words: Range<Int>) -> Int {
    let alliance = library.alliances[entry]
    let index = table.intern("alliance:\(alliance.id)") {
      EntityRecord(
        key: "alliance:\(alliance.id)", id: alliance.id, kind: .alliance,
        canonicalName: alliance.name, iso3: nil, states: [], mentions: [], names: [])
    }
    note(index, words, [words])
    return index
  }

  /// The entity of an armed group.
  mutating func group(_ entry: Int, at head: Int, words: Range<Int>) -> Int {
    let group = library.armedGroups[entry]
    let index = table.intern("group:\(group.id)") {
      EntityRecord(
        key: "group:\(group.id)", id: group.id, kind: .armedGroup, canonicalName: group.name,
        iso3: nil, states: [], mentions: [], names: [])
    }
    let phrase = NounPhrase(tree, head: head)
    note(index, words, [phrase.core, phrase.bare, words])
    if group.kind == .group || hasIrregularModifier(head)
      || library.people.first(tree.lemma(head))?.role == .attacker
    {
      table[index].isViolent = true
    }
    lastGroup = index
    lastGroupAt = head
    return index
  }

  /// The entity of a named service of a state.
  mutating func service(_ entry: Int, at head: Int, words: Range<Int>) -> Int {
    let force = library.stateForces[entry]
    let index = table.intern("force:\(force.id)") {
      EntityRecord(
        key: "force:\(force.id)", id: force.id, kind: .stateForce, canonicalName: force.name,
        iso3: force.state, states: [force.state], mentions: [], names: [])
    }
    note(index, words, [words])
    return index
  }

  /// The entity of a region or city.
  mutating func place(_ match: ReferenceMatch, at head: Int) -> Int {
    let states = self.states(of: match)
    let identifier = placeIdentifier(match)
    let key = "place:\(identifier)"
    let canonicalName = worldRegionName(match)
    let index = table.intern(key) {
      EntityRecord(
        key: key, id: identifier, kind: .place, canonicalName: canonicalName,
        iso3: states.count == 1 ? states[0] : nil, states: states.count == 1 ? states : [],
        mentions: [], names: [])
    }
    note(index, match.tokens, [match.tokens])
    return index
  }

  /// The name of a region of the world: its adjective ("East African") names no place to a reader.
  private func worldRegionName(_ match: ReferenceMatch) -> String? {
    guard match.name.kind == .region else { return nil }
    let region = library.regions[Int(match.name.entry)]
    return region.states.count == 1 ? nil : region.name
  }

  private func placeIdentifier(_ match: ReferenceMatch) -> String {
    let entry = Int(match.name.entry)
    return match.name.kind == .region ? library.regions[entry].id : library.cities[entry].id
  }

  /// The states to which a name of the reference data belongs.
  func states(of match: ReferenceMatch) -> [String] {
    let entry = Int(match.name.entry)
    switch match.name.kind {
    case .stateName, .stateDemonym, .stateCapital, .stateSeat: return [library.states[entry].iso3]
    case .region: return library.regions[entry].states
    case .city: return [library.cities[entry].state]
    case .stateForce: return [library.stateForces[entry].state]
    default: return []
    }
  }

  /// A body or place that the name finder knows and the reference data do not.
  mutating func resolveNamedBody(_ name: NameMention, head: Int) -> [Int]? {
    if name.tokens.count == 1, isOfNature(head) { return [] }
    let words = text(name.tokens)
    let key = "name:\(words.lowercased())"
    let kind: EntityKind =
      switch name.kind {
      case .armedGroup: .armedGroup
      case .place: .place
      case .facility: .facility
      case .alliance: .alliance
      default: .organisation
      }
    let identifier = "\(articleKey).\(EntityTable.slug(words))"
    let states = statesNamed(in: NounPhrase(tree, head: head).full)
    let index = table.intern(key) {
      EntityRecord(
        key: key, id: identifier, kind: kind, canonicalName: nil,
        iso3: states.count == 1 ? states[0] : nil, states: states, mentions: [], names: [])
    }
    let phrase = NounPhrase(tree, head: head)
    let isBody = kind == .organisation || kind == .armedGroup
    note(
      index, name.tokens,
      [phrase.core, phrase.bare, name.tokens] + (isBody ? [phrase.full] : []))
    return [index]
  }

  /// Notes a mention and the ways in which it names its entity.
  mutating func note(
    _ index: Int, _ tokens: Range<Int>, _ names: [Range<Int>], rule: String = "entity.name"
  ) {
    guard !tokens.isEmpty else { return }
    table.note(
      index, at: tree.document.byteRange(tokens: tokens), names: names.map { nameText($0) },
      rule: rule)
  }

  /// The text of a name: a quotation mark that is opened in it is closed in it, or left out.
  func nameText(_ tokens: Range<Int>) -> String {
    guard let opening = tokens.last(where: { tree.token($0).shape.contains(.opensQuote) }),
      !tokens.contains(where: { $0 > opening && tree.token($0).shape.contains(.closesQuote) })
    else { return text(tokens) }
    let next = tokens.upperBound
    if tokens.lowerBound < opening, next < tree.document.tokens.count,
      tree.token(next).shape.contains(.closesQuote)
    {
      return text(tokens.lowerBound..<(next + 1))
    }
    return text((opening + 1)..<tokens.upperBound)
  }

  /// The text of some tokens.
  func text(_ tokens: Range<Int>) -> String {
    tree.document.text(tree.document.byteRange(tokens: tokens))
  }
}
