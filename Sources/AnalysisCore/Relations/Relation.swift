internal import BriefingModel

/// That something is said to be done by one party to another, at one place of the text.
struct Relation: Hashable, Sendable {
  /// How far the text says that it came about.
  enum Reality: UInt8, Hashable, Sendable {
    /// It happened, happens or is said to.
    case actual
    /// It is planned, promised or feared.
    case possible
    /// It stands under a condition ("if any attempt is made").
    case conditional
  }

  /// What is said of whom.
  var type: ClaimType
  /// Who acts, as an index of the entity table.
  var actor: Int?
  /// Whom it strikes, as an index of the entity table.
  var target: Int?
  /// The token of the word that tells of it.
  var trigger: Int
  /// The tokens from the first to the last word that carries it.
  var tokens: Range<Int>
  /// Whether it is said not to be so.
  var isNegated: Bool
  /// How far it came about.
  var reality: Reality
  /// States whose soil it happened on, by the words beside it.
  var soil: [String]
  /// Whether the target is only the place where it happened.
  var isOnGround = false
  /// Whether forces or fighters enter or near the land of somebody else.
  var isIncursion = false
  /// The words that it takes as told before ("the militants killed were ...").
  var presupposes: Range<Int>?
  /// The identifier of the rule that found it.
  var rule: String
}
