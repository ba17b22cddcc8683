internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// "attacked Camp X", "targeted a bakery": what armed people or a bomb strike is a target, though no
  /// list knows the noun. Nothing for deeds, plans and other things that no bomb can strike.
  mutating func struckThing(_ head: Int) -> [Int] {
    let token = tree.token(head)
    guard token.tag == .noun || token.tag == .propn, isThing(head) else { return [] }
    let phrase = NounPhrase(tree, head: head)
    return [
      unnamedParty(phrase, states: statesNamed(in: phrase.full), isAttacker: false, kind: .facility)
    ]
  }

  /// "injured another 15", "wounding scores more": people of whom only the number is told.
  mutating func countedVictims(_ head: Int) -> [Int] {
    guard isCount(head) else { return [] }
    return [unnamedParty(NounPhrase(tree, head: head), states: [], isAttacker: false)]
  }

  /// Soldiers as people, apart from the state that they serve.
  mutating func soldiers(_ head: Int) -> [Int] {
    guard isPeople(head) else { return [] }
    let phrase = NounPhrase(tree, head: head)
    return [unnamedParty(phrase, states: statesNamed(in: phrase.full), isAttacker: false)]
  }

  /// Whether a nominal is a number and nothing else.
  func isCount(_ head: Int) -> Bool {
    if tree.token(head).tag == .num { return !tree.document.form(head).contains("%") }
    return library.numberWords.first(tree.form(head))?.kind == .vague && !isPeople(head)
      || Self.others.contains(tree.form(head)) && tree.child(of: head, .nummod) != nil
  }

  /// Whether an entity is people of whom only the number is told.
  func isCounted(_ entity: Int) -> Bool {
    party(at: entity).map { isCount($0.head) } ?? false
  }

  private static let others = ClosedClass.hashes("others more")

  /// Whether a noun names something that a bomb can strike.
  func isThing(_ head: Int) -> Bool {
    let kinds = self.kinds(of: head)
    guard kinds.isDisjoint(with: [.abstract, .event, .quantity]), !isOfTimeOrMind(head),
      !library.triggers.contains(tree.lemma(head)), !library.weapons.contains(tree.lemma(head)),
      !library.reportingWords.contains(tree.lemma(head)), !isOfNature(head)
    else { return false }
    let name = Int(tree.token(head).name)
    if name >= 0, name < tree.document.names.count, tree.document.names[name].kind == .date {
      return false
    }
    let form = tree.document.form(head).lowercased()
    return tree.token(head).tag == .propn || !Self.endings.contains { form.hasSuffix($0) }
  }

  /// "on a Friday afternoon", "in this photograph": nothing that a bomb can strike.
  private func isOfTimeOrMind(_ head: Int) -> Bool {
    guard tree.token(head).tag == .noun else { return false }
    if Self.pictures.contains(tree.lemma(head)) { return true }
    let field = library.wordClasses.first(tree.lemma(head))?.noun.first
    return field.map(Self.immaterial.contains) ?? false
  }

  private static let immaterial: Set<WordClass> = [
    .time, .communication, .cognition, .feeling, .attribute, .state,
  ]
  private static let pictures = ClosedClass.hashes("photo photograph picture footage")

  /// Endings of nouns for deeds, states and qualities.
  private static let endings = [
    "tion", "tions", "sion", "sions", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "cy",
    "ing", "sal", "day", "year", "month", "week", "time", "way",
  ]
}
