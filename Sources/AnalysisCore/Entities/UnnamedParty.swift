internal import ReferenceData

/// A party that the article does not name, with what tells whether other words mean it too.
struct UnnamedParty: Sendable {
  /// Its index in the entity table.
  let entity: Int
  /// The lemma of the noun by which it was first named.
  let lemma: UInt64
  /// Its number, where it was given.
  let number: Int?
  /// The states of its people.
  let states: [String]
  /// Whether it is of those that attack ("gunmen", a passenger who lights a fuse).
  var isAttacker: Bool
  /// What coreference holds it for.
  let coreference: Int32?
  /// Which part such people are likely to take.
  let role: PeopleRole?
  /// The noun by which it was first named, and whether that means one alone.
  let head: Int
  let isSingular: Bool
}
