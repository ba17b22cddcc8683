internal import ReferenceData

/// Finds the entity that a name stands for, among those named before.
struct NameLinker {
  private var byName: [UInt64: Int] = [:]
  private var byLastToken: [UInt64: Int] = [:]
  private var byFirstToken: [UInt64: Int] = [:]
  private var byInitials: [UInt64: Int] = [:]
  private var byReference: [UInt64: Int] = [:]
  private var spellings = NameSpelling()

  /// The entity of a name and how it was recognised; nil where the name is new.
  func entity(
    of name: NameMention, in document: Document, among entities: [CoreferenceEntity]
  ) -> (entity: Int, link: Mention.Link)? {
    let tokens = hashes(name, document)
    if let entity = byName[Self.key(tokens, name.kind)] { return (entity, .sameName) }
    if name.reference >= 0, let entity = byReference[referenceKey(name)] { return (entity, .alias) }
    guard let first = tokens.first, let last = tokens.last else { return nil }
    if name.kind == .person {
      return person(name, tokens, first, last, in: document, entities)
        ?? misspelt(name, tokens, first, in: document, entities)
    }
    if tokens.count == 1, let entity = byInitials[first], isAcronym(name, document) {
      return (entity, .abbreviation)
    }
    return nil
  }

  private func person(
    _ name: NameMention, _ tokens: [UInt64], _ first: UInt64, _ last: UInt64,
    in document: Document, _ entities: [CoreferenceEntity]
  ) -> (entity: Int, link: Mention.Link)? {
    if let entity = byLastToken[last] {
      let known = entities[entity].nameTokens
      if isOtherInTheMiddle(name, known, in: document) { return nil }
      if tokens.count == 1 || known.count == 1 || known.first == first {
        return (entity, .shortenedName)
      }
    }
    if tokens.count == 1, let entity = byFirstToken[first] { return (entity, .shortenedName) }
    return nil
  }

  /// "Karim Wali Belal" is not "Karim Shah Belal", though "George W Bush" is "George Walker Bush".
  private func isOtherInTheMiddle(
    _ name: NameMention, _ known: [UInt64], in document: Document
  ) -> Bool {
    guard name.tokens.count > 2, known.count > 2 else { return false }
    let others = Set(known.dropFirst().dropLast())
    return name.tokens.dropFirst().dropLast().allSatisfy { token in
      let word = document.form(token).lowercased()
      return word.count > 2 && !others.contains(WordHash.of(word))
        && !others.contains(WordHash.of(String(word.prefix(1))))
        && !others.contains(WordHash.of(word.prefix(1) + "."))
    }
  }

  /// A person whose surname is spelt otherwise, by a surname alone or with the same given name.
  private func misspelt(
    _ name: NameMention, _ tokens: [UInt64], _ first: UInt64, in document: Document,
    _ entities: [CoreferenceEntity]
  ) -> (entity: Int, link: Mention.Link)? {
    guard let entity = spellings.entity(near: Int(name.endToken) - 1, in: document),
      tokens.count == 1 || entities[entity].nameTokens.first == first
    else { return nil }
    return (entity, .shortenedName)
  }

  /// Notes that a name stands for an entity.
  mutating func note(_ name: NameMention, entity: Int, in document: Document) {
    let tokens = hashes(name, document)
    byName[Self.key(tokens, name.kind)] = entity
    if name.reference >= 0 { byReference[referenceKey(name)] = entity }
    guard let first = tokens.first, let last = tokens.last else { return }
    if name.kind == .person {
      byLastToken[last] = entity
      spellings.note(Int(name.endToken) - 1, entity: entity, in: document)
      if tokens.count > 1 { byFirstToken[first] = entity }
    } else if tokens.count > 1 {
      byInitials[initials(name, document)] = entity
    }
  }

  /// Notes an abbreviation that the text gives in brackets.
  mutating func note(abbreviation: UInt64, entity: Int) { byInitials[abbreviation] = entity }

  private static func key(_ tokens: [UInt64], _ kind: NameMention.Kind) -> UInt64 {
    let group: UInt64 = kind == .person ? 1 : kind == .demonym ? 2 : 3
    return tokens.reduce(group) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private func referenceKey(_ name: NameMention) -> UInt64 {
    UInt64(name.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: name.reference))
  }

  /// The name's tokens without articles, titles with a full stop and the like.
  private func hashes(_ name: NameMention, _ document: Document) -> [UInt64] {
    var tokens: [UInt64] = []
    for index in name.tokens where document.tokens[index].shape.contains(.hasLetter) {
      let token = document.tokens[index]
      if token.tag == .det || token.pennTag == .pos { continue }
      tokens.append(token.formHash)
    }
    return tokens
  }

  private func isAcronym(_ name: NameMention, _ document: Document) -> Bool {
    document.tokens[Int(name.firstToken)].shape.contains(.allCapitals)
  }

  private func initials(_ name: NameMention, _ document: Document) -> UInt64 {
    var letters: [UInt8] = []
    for index in name.tokens where document.tokens[index].shape.contains(.initialCapital) {
      letters.append(document.bytes[Int(document.tokens[index].start)])
    }
    return WordHash.of(letters)
  }
}
