internal import BriefingModel

/// One word that tells of violence, danger or other doings, with the parties in its places.
struct Act: Sendable {
  /// The token of the word.
  var trigger: Int
  /// What it tells of, after plans and threats above it are read.
  var type: ClaimType
  /// The entities that do it.
  var actors: [Int]
  /// The head tokens of those who do it.
  var actorHeads: [Int] = []
  /// The entities to whom it is done.
  var targets: [Int]
  /// The head tokens of those to whom it is done.
  var targetHeads: [Int]
  /// The tokens of the places where it is done: heads of the phrases.
  var placeHeads: [Int]
  /// The states whose soil that is.
  var soil: [String]
  /// Whether those to whom it is done die by it.
  var kills: Bool
  /// Whether they are hurt by it.
  var injures: Bool
  /// Whether it is said not to be so.
  var isNegated: Bool
  /// How far it came about.
  var reality: Relation.Reality
  /// Whether somebody is charged with it, or said to be behind it.
  var isCharged = false
  /// Whether it tells again of a deed that another act tells ("the bomber").
  var isRetold = false
  /// Whether its target is only the place where it happened.
  var isOnGround = false
  /// Whether forces or fighters enter or near the land of somebody else.
  var isIncursion = false
  /// Whether what it spreads or moves are its doings ("extend their activities to").
  var targetsActivity = false
  /// The words that it takes as told before ("the militants killed were ...").
  var presupposes: Range<Int>?
  /// Whether the word is a noun.
  var isNominal: Bool
  /// The identifier of the rule that found it.
  var rule: String
}

extension Act {
  /// Whether it is violence that happened.
  var isViolence: Bool {
    (type == .attack || type == .clash) && !isNegated && reality != .conditional
  }
}
