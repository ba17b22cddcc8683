internal import Language

extension SourceRegistry {
  /// Joins the office that a lead gives ("Tosca's deputy minister has warned") with the person whom
  /// the next sentences name without one ("Ana Berel told reporters"), as news reports do.
  ///
  /// Returns where each source went.
  mutating func joinLeadRoles() -> [Int] {
    var target = Array(entries.indices)
    for lead in entries.indices where isLeadRole(lead) {
      guard let person = personNamed(after: lead), target[person] == person else { continue }
      target[person] = lead
      for (phrase, description) in zip(entries[person].phrases, entries[person].descriptions)
      where !entries[lead].phrases.contains(phrase) {
        entries[lead].phrases.append(phrase)
        entries[lead].descriptions.append(description)
      }
      entries[lead].entity = entries[person].entity ?? entries[lead].entity
    }
    let kept = entries.indices.filter { target[$0] == $0 }
    var place = [Int](repeating: 0, count: entries.count)
    for (number, entry) in kept.enumerated() { place[entry] = number }
    entries = kept.map { entries[$0] }
    return target.map { place[$0] }
  }

  /// Whether a source is known by one definite office only ("the deputy minister").
  private func isLeadRole(_ source: Int) -> Bool {
    let entry = entries[source]
    guard let first = entry.descriptions.first, first.role != nil, first.isPerson,
      !first.isPlural, !first.named, let phrase = entry.phrases.first,
      entry.phrases.allSatisfy({ $0.person.isEmpty && $0.appositions.isEmpty })
    else { return false }
    let opening = document.tokens[phrase.base.lowerBound].formHash
    if isSpokesperson(source) {
      return !first.affiliation.isEmpty || first.role?.contains(" for ") == true
    }
    return !WordSet.indefinite.contains(opening)
      && (WordSet.definite.contains(opening) || !first.affiliation.isEmpty)
  }

  /// "A spokesman for X": who speaks for a body, told of with "a" as with "the".
  private func isSpokesperson(_ source: Int) -> Bool {
    entries[source].phrases.first.map {
      Self.spokespersons.contains(document.tokens[$0.head].lemmaHash)
    } ?? false
  }

  static let spokespersons = WordSet("spokesman spokeswoman spokesperson")

  /// The person whom the article names first after a source, in the next two sentences, with a full
  /// name and no office. Whom a spokesperson speaks of is passed over: it is who speaks next.
  private func personNamed(after source: Int) -> Int? {
    let head = entries[source].phrases[0].head
    let sentence = document.tokens[head].sentence
    let heads = isSpokesperson(source) ? Set(entries.flatMap(\.phrases).flatMap(\.person)) : nil
    let next = document.names.first { name in
      name.kind == .person && Int(name.firstToken) > head
        && (heads.map { heads in name.tokens.contains(where: heads.contains) } ?? true)
    }
    guard let next else { return nil }
    let found = entries.indices.first { number in
      guard let phrase = entries[number].phrases.first, phrase.person.count >= 2 else {
        return false
      }
      return phrase.person.overlaps(next.tokens)
        && document.tokens[phrase.head].sentence > sentence
        && document.tokens[phrase.head].sentence - sentence <= 2
        && entries[number].descriptions.allSatisfy { $0.role == nil }
    }
    guard let found else { return nil }
    let surname = document.tokens[Int(next.endToken) - 1].formHash
    let isNew = !document.tokens[..<head].contains { $0.formHash == surname }
    return isNew ? found : nil
  }
}
