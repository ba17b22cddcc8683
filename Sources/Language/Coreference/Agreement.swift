/// What pronouns ask of whom they stand for.
struct Agreement: Hashable, Sendable {
  enum Gender: UInt8, Sendable { case unknown, male, female, neuter }
  enum Number: UInt8, Sendable { case unknown, singular, plural }
  enum Animacy: UInt8, Sendable { case unknown, person, group, place, thing }

  var gender = Gender.unknown
  var number = Number.unknown
  var animacy = Animacy.unknown

  /// Takes over what the other knows and this does not.
  mutating func learn(_ other: Agreement) {
    if gender == .unknown { gender = other.gender }
    if number == .unknown { number = other.number }
    if animacy == .unknown { animacy = other.animacy }
  }

  /// Whether a third-person pronoun of this may stand for something of the other.
  func allows(_ other: Agreement) -> Bool {
    switch gender {
    case .male, .female:
      guard other.animacy == .person || other.animacy == .unknown else { return false }
      return other.number != .plural && (other.gender == gender || other.gender == .unknown)
    case .neuter:
      return other.animacy != .person && other.number != .plural
        && other.gender != .male && other.gender != .female
    case .unknown:
      if other.number == .plural { return true }
      return other.animacy == .group || other.number == .unknown
    }
  }
}

/// A pronoun of `Data/pronouns.tsv`.
struct Pronoun: Hashable, Sendable {
  enum Use: UInt8, Sendable { case plain, possessive, reflexive }

  var person: Int
  var agreement: Agreement
  var use: Use
}
