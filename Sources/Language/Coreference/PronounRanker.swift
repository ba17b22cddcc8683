/// Weighs whom a third-person pronoun stands for, among the entities mentioned last.
///
/// A hand-made scale in the manner of Lappin and Leass (1994): near beats far, subjects beat
/// objects, names beat nouns, the speaker beats others for the subject of a verb of saying.
struct PronounRanker {
  let document: Document
  /// What is known of nouns: which of them can speak.
  let classes: NounClasses

  /// What is known of the place of the pronoun.
  struct Place {
    var pronoun: Pronoun
    var token: Int
    /// Whether it is the subject of a reporting verb.
    var isReporting: Bool
    /// The entity that spoke last; -1 for none.
    var lastSpeaker: Int
    /// The entity in whose quotation it stands; -1 for none or unknown.
    var ownSpeaker: Int
  }

  /// How far back pronouns look, in sentences.
  static func reach(_ pronoun: Pronoun) -> Int {
    switch pronoun.agreement.gender {
    case .male, .female: 6
    default: 3
    }
  }

  /// How well an entity, last seen at a mention, suits the pronoun; nil where it cannot be meant.
  func weight(
    _ entity: CoreferenceEntity, number: Int, mention: CandidateMention, at place: Place
  ) -> Int? {
    let token = document.tokens[place.token]
    let other = document.tokens[mention.headToken]
    let distance = Int(token.sentence - other.sentence)
    // Nobody calls oneself "he".
    guard distance >= 0, distance <= Self.reach(place.pronoun), number != place.ownSpeaker,
      place.pronoun.agreement.allows(entity.agreement),
      mayCorefer(place, mention), !(place.isReporting && isMute(entity, other))
    else { return nil }
    var weight = 60 - distance * 12
    weight += role(other.relation)
    weight += min(12, entity.mentionCount * 3)
    if mention.form == .name { weight += 6 }
    if mention.form == .pronoun { weight += 8 }
    if entity.kind != nil { weight += 6 }
    if token.relation == other.relation { weight += 5 }
    weight += agreementBonus(entity.agreement, place.pronoun.agreement)
    if place.isReporting, number == place.lastSpeaker { weight += 25 }
    let isQuoted = token.shape.contains(.quoted)
    if isQuoted, place.ownSpeaker < 0, number == place.lastSpeaker { weight -= 30 }
    if isQuoted != other.shape.contains(.quoted) { weight -= 8 }
    if distance == 0 { weight += isSubjectOfSameClause(place.token, mention.headToken) }
    return weight
  }

  /// "caught in the intense fire. It claimed ...": a thing that says nothing.
  private func isMute(_ entity: CoreferenceEntity, _ mention: Token) -> Bool {
    entity.kind == nil && [.thing, .unknown].contains(entity.agreement.animacy)
      && mention.tag == .noun && !classes.canSpeak(mention.lemmaHash)
  }

  private func role(_ relation: DependencyRelation) -> Int {
    switch relation {
    case .nsubj, .nsubjPass: 16
    case .obj, .iobj: 6
    case .root, .conj: 4
    case .nmodPoss: 2
    case .obl, .oblAgent: 0
    default: -4
    }
  }

  private func agreementBonus(_ known: Agreement, _ wanted: Agreement) -> Int {
    switch wanted.gender {
    case .male, .female:
      return (known.animacy == .person ? 10 : -12) + (known.gender == wanted.gender ? 14 : 0)
    case .neuter:
      switch known.animacy {
      case .group: return 8
      case .place: return 0
      case .thing: return 4
      default: return -4
      }
    case .unknown:
      return (known.number == .plural ? 10 : 0) + (known.animacy == .person ? 6 : 0)
        + (known.animacy == .place ? -10 : 0)
    }
  }

  /// A possessive or reflexive likes the subject of its own clause.
  private func isSubjectOfSameClause(_ pronoun: Int, _ other: Int) -> Int {
    let subject = document.tokens[other]
    guard subject.relation == .nsubj || subject.relation == .nsubjPass else { return 0 }
    var index = Int(document.tokens[pronoun].head)
    for _ in 0..<4 where index >= 0 {
      if index == Int(subject.head) { return 14 }
      index = Int(document.tokens[index].head)
    }
    return 0
  }

  private func mayCorefer(_ place: Place, _ mention: CandidateMention) -> Bool {
    let token = document.tokens[place.token]
    let other = document.tokens[mention.headToken]
    guard token.sentence == other.sentence else { return place.pronoun.use != .reflexive }
    if place.pronoun.use == .plain, token.head == other.head, token.head >= 0,
      token.relation != .conj, other.relation != .conj
    {
      return false
    }
    var index = Int(token.head)
    for _ in 0..<8 where index >= 0 {
      if index == mention.headToken { return false }
      index = Int(document.tokens[index].head)
    }
    return true
  }
}
