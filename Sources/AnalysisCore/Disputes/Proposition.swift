internal import Language

/// One thing that a claim says came about: a doing, or what somebody or something is, with those who
/// take part in it.
struct Proposition: Sendable {
  /// The claim's place in the list.
  let claim: Int
  /// The verb, the noun of the event, or what is said of the subject of "be".
  let predicate: Int
  /// Whether it tells what somebody or something is.
  let isBeing: Bool
  /// Whether it is said not to be so.
  let isNegated: Bool
  /// The head tokens of those who do it, or of whom it is told.
  var agents: [Int] = []
  /// The head tokens of those to whom it is done.
  var patients: [Int] = []
  /// The head tokens of the places where it is done.
  var places: [Int] = []
  /// The words for the days on which it is done.
  var days: Set<UInt64> = []
}
