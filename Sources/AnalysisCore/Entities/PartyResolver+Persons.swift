internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// The entity of a person, named in full or by a part of the name used before.
  mutating func person(_ named: Range<Int>, head: Int, reference: Int? = nil) -> Int {
    let tokens = reference == nil ? withoutOffice(named) : named
    let words = nameWords(tokens)
    let phrase = NounPhrase(tree, head: head)
    let index = knownPerson(words, reference) ?? newPerson(tokens, reference)
    for word in words where personOfWord[word] == nil { personOfWord[word] = index }
    // "doubt X" and other slips of the parse are no names: a longer name begins with a capital.
    let longer = [phrase.core, phrase.bare].filter { range in
      range.first.map {
        !DateFinder.isMonth(tree.form($0))
          && (tree.token($0).shape.contains(.initialCapital)
            || tree.token($0).shape.contains(.hasDigit))
      } ?? false
    }
    note(index, tokens, [tokens] + longer)
    keepName(tokens, of: index)
    let top = tokens.first { token in
      tree.head(token).map { !tokens.contains($0) } ?? true
    }
    let relation = tree.relation(top ?? head)
    if relation != .nmodPoss, relation != .compound, relation != .nmod || !isOwner(tokens),
      leadsFighters(index)
    {
      table[index].isViolent = true
      lastViolent = index
    }
    let states = statesNamed(in: phrase.core)
    if !states.isEmpty { table.add(states: states, to: index) }
    return index
  }

  /// Calls a person by the longest name met, not by an office or a description that stands beside it.
  private mutating func keepName(_ tokens: Range<Int>, of person: Int) {
    let name = text(tokens)
    guard tree.token(tokens.lowerBound).shape.contains(.initialCapital),
      name.utf8.count > table[person].canonicalName?.utf8.count ?? 0
    else { return }
    table[person].canonicalName = name
  }

  /// "X Prime Minister Y Z" as one name: the name begins behind the office.
  private func withoutOffice(_ tokens: Range<Int>) -> Range<Int> {
    let office = tokens.dropLast().last { token in
      tree.relation(token) == .nmodDesc
        && library.titles.first(tree.form(token))?.precedesName != true
        && tree.head(token).map { $0 > token && tokens.contains($0) } ?? false
    }
    return (office.map { $0 + 1 } ?? tokens.lowerBound)..<tokens.upperBound
  }

  /// Whether a possessive 's stands right behind a name.
  private func isOwner(_ tokens: Range<Int>) -> Bool {
    tokens.upperBound < tree.document.tokens.count && tree.token(tokens.upperBound).pennTag == .pos
  }

  /// "Mr  X": a title that the parse took for the head of the name behind it.
  mutating func nameBehindTitle(_ head: Int) -> Int? {
    let next = head + 1
    guard library.titles.first(tree.form(head))?.precedesName == true,
      tree.token(head).shape.contains(.initialCapital), next < tree.document.tokens.count,
      tree.token(next).sentence == tree.token(head).sentence, tree.token(next).tag == .propn
    else { return nil }
    let name = Int(tree.token(next).name)
    if name >= 0, name < tree.document.names.count, tree.document.names[name].kind == .person {
      return person(tree.document.names[name].tokens, head: next)
    }
    guard personOfWord[tree.form(next)] != nil else { return nil }
    return person(next..<(next + 1), head: next)
  }

  /// "suspected bomber X", "the alleged killer, X": the person whose name stands beside a noun for one
  /// human being.
  mutating func nameBeside(_ head: Int) -> Int? {
    guard tree.token(head).pennTag == .nn, tree.token(head).tag == .noun, isPeople(head) else {
      return nil
    }
    for child in tree.children(of: head, .flat, .appos) where child > head {
      let name = tree.document.nameMention(at: child)
      guard scan.match(at: child) == nil,
        name.map({ $0.kind == .person }) ?? isTwoCapitals(child)
      else { continue }
      let words = name?.tokens ?? tree.extent(of: child)
      guard words.contains(child) else { continue }
      let index = person(words, head: child)
      let phrase = NounPhrase(tree, head: head)
      note(index, phrase.core, [phrase.core, phrase.bare], rule: "entity.noun-beside-name")
      return index
    }
    return nil
  }

  /// "Aslan Dakaev" behind a noun for a human being: a name that no list knows.
  private func isTwoCapitals(_ first: Int) -> Bool {
    let words = tree.extent(of: first)
    return words.count == 2 && words.lowerBound == first
      && words.allSatisfy {
        tree.token($0).tag == .propn && tree.token($0).shape.contains(.initialCapital)
      }
  }

  /// Two capitalised proper nouns that are one name, or a name met before: a person, where nothing
  /// else is known of it.
  mutating func personByShape(_ head: Int) -> Int? {
    let token = tree.token(head)
    guard token.tag == .propn, token.pennTag == .nnp, token.shape.contains(.initialCapital),
      kinds(of: head).isEmpty
    else { return nil }
    let rest = tree.children(of: head, .flat).filter { $0 > head && tree.token($0).tag == .propn }
    if rest.isEmpty, personOfWord[token.formHash] == nil,
      tree.child(of: head, .nmodDesc) == nil
    {
      return nil
    }
    guard tree.child(of: head, .det, .caseMarker) == nil || personOfWord[token.formHash] != nil
    else { return nil }
    return person(head..<((rest.last ?? head) + 1), head: head)
  }

  /// The words of a name that tell who it is: titles, initials and marks left out.
  private func nameWords(_ tokens: Range<Int>) -> [UInt64] {
    tokens.filter { index in
      let token = tree.token(index)
      return token.shape.contains(.initialCapital) && token.end - token.start > 2
        && library.titles.first(token.formHash)?.precedesName != true
    }.map { tree.form($0) }
  }

  private func knownPerson(_ words: [UInt64], _ reference: Int?) -> Int? {
    if let reference {
      let key = "person:\(library.persons[reference].id)"
      if let index = table.index(ofKey: key) { return index }
    }
    guard let last = words.last, let index = personOfWord[last] else { return nil }
    return words.allSatisfy { personOfWord[$0] == index } ? index : nil
  }

  private mutating func newPerson(_ tokens: Range<Int>, _ reference: Int?) -> Int {
    if let reference {
      let person = library.persons[reference]
      return table.intern("person:\(person.id)") {
        EntityRecord(
          key: "person:\(person.id)", id: person.id, kind: .person, canonicalName: nil,
          iso3: person.state, states: person.state.map { [$0] } ?? [], mentions: [], names: [])
      }
    }
    let slug = EntityTable.slug(text(tokens))
    let identifier = tokens.count > 1 ? slug : "\(articleKey).\(slug)"
    return table.intern("name:\(slug)") {
      EntityRecord(
        key: "name:\(slug)", id: identifier, kind: .person, canonicalName: nil, iso3: nil,
        states: [], mentions: [], names: [])
    }
  }

  /// Whether a person leads a group that does nothing but fight.
  private func leadsFighters(_ person: Int) -> Bool {
    groupLed(by: person).map { library.armedGroups[$0].kind == .group } ?? false
  }

  /// The armed group that a person leads, by the reference data.
  func groupLed(by entity: Int) -> Int? {
    guard table[entity].kind == .person, table[entity].key.hasPrefix("person:") else { return nil }
    let identifier = table[entity].id
    guard let body = library.persons.first(where: { $0.id == identifier })?.body else { return nil }
    return library.armedGroups.firstIndex { $0.id == body }
  }
}
