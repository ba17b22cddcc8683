internal import BriefingModel
internal import ReferenceData

/// A claim, or words that could be one, seen as one side of a possible disagreement.
struct Assertion {
  /// The draft's place in the list; nil for words of the article's own voice that are no claim yet.
  var draft: Int?
  /// The tokens of its content.
  var tokens: Range<Int>
  /// The tokens from the first of cue, speaker and content to the last.
  var reach: Range<Int>
  /// Lemmas of its common nouns.
  var topics: Set<UInt64> = []
  /// Lemmas of its names.
  var names: Set<UInt64> = []
  /// Lemmas of its verbs and adjectives.
  var doings: Set<UInt64> = []
  /// Its source; nil for the article's own voice.
  var source: String?
  /// The state for which the source speaks.
  var side: String?
  /// The states that it names, by name, demonym or a person of theirs.
  var mentions: Set<String> = []
  /// What the cue does, where it is in the list of reporting words.
  var act = ReportingStance.other
  /// The sides that its words take.
  var stances: Set<StanceKind> = []
  /// Whether its content says "not", "no" or "never".
  var isNegative = false
  /// Whether its content says "not" of a doing.
  var deniesDoing = false
  /// Whether a word in it means something told before ("it", "them", "that").
  var pointsBack = false
}

/// How a speaker stands to what is said.
enum ReportingStance: Hashable {
  case asserts, denies, lessens, accuses, praises, condemns, claims, warns, asks, other
}

/// What two accounts differ on, with the two sides.
struct Rivalry {
  /// The sides, in text order.
  var first: Assertion
  var second: Assertion
  /// How much speaks for it: the weightiest are kept.
  var weight: Int
  var grade: DisputeGrade
  var slot: DisputeSlot
  /// What they differ on, as a phrase that can stand after "differ on".
  var about: String
  /// The identifier of the rule.
  var rule: String
}
