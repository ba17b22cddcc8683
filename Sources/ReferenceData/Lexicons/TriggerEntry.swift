public import BriefingModel

/// Where an argument of a trigger stands.
public enum ArgumentSlot: String, Hashable, Sendable, CaseIterable {
  /// The subject of the active verb; with a passive, the by-phrase.
  case subject
  /// The object of the active verb; with a passive, the subject.
  case object
  /// The second object ("deal X a blow").
  case indirect
  /// A noun's possessor or modifier ("Y's attack", "the Y attack").
  case modifier
  /// The word itself ("the mastermind of the attacks").
  case itself
  /// After "by".
  case by
  /// After "of".
  case of
  /// After "on" or "upon".
  case on
  /// After "against".
  case against
  /// After "to".
  case to
  /// After "at".
  case at
  /// After "from".
  case from
  /// After "in", "inside", "across" or "within".
  case `in`
  /// After "into".
  case into
  /// After "with".
  case with
  /// After "between" or "among".
  case between
  /// After "for".
  case `for`
  /// After "over" or "about".
  case over
  /// After "toward" or "towards".
  case toward
  /// After "through".
  case through
  /// The clause that hangs on it ("threaten to attack X").
  case clause
}

/// A word that tells of violence, threat or other doings, with the places of its roles.
public struct TriggerEntry: Hashable, Sendable {
  /// The lemma; for a verb with a particle the verb alone.
  public let phrase: String
  /// The particle of a phrasal verb ("blow up": "up").
  public let particle: String?
  /// Verb, noun or adjective.
  public let partOfSpeech: LexiconWordClass
  /// The relation that it tells of.
  public let type: ClaimType
  /// Where the actor stands, the likeliest first.
  public let actorSlots: [ArgumentSlot]
  /// Where the target stands, the likeliest first.
  public let targetSlots: [ArgumentSlot]
  /// Whether the target is dead by the word alone.
  public let kills: Bool
  /// Whether the target is hurt by the word alone.
  public let injures: Bool
  /// Whether it tells of violence only where arms, victims or fighters stand by ("strike", "raid").
  public let needsArms: Bool
  /// Lemmas near it that show another sense ("wage", "film"), or `@sport`, `@labour`, `@film`, `@market`, `@weather`, `@illness`.
  public let guards: [String]
}

extension TriggerEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, particle, partOfSpeech, type, actorSlots, targetSlots, kills, injures, needsArms,
      guards
  }

  static var fileName: String { "triggers.tsv" }

  var key: String { "\(phrase) \(particle ?? "") \(partOfSpeech.rawValue) \(type.rawValue)" }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    particle = row.optional(.particle)
    partOfSpeech = try row.choice(.partOfSpeech)
    type = try row.choice(.type)
    actorSlots = try row.choices(.actorSlots)
    targetSlots = try row.choices(.targetSlots)
    kills = try row.flag(.kills)
    injures = try row.flag(.injures)
    needsArms = try row.flag(.needsArms)
    guards = row.list(.guards)
  }
}
