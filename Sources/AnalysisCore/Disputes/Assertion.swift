internal import BriefingModel
internal import Language

/// A claim seen as one side of a possible disagreement: its words and what marks it.
struct Assertion {
  /// The claim's place in the list.
  var claim: Int
  /// The tokens of its content.
  var tokens: Range<Int>
  /// The tokens from the first of cue, speaker and content to the last.
  var reach: Range<Int>
  /// Lemmas of its nouns, names, verbs and adjectives.
  var words: Set<UInt64>
  /// Lemmas of nouns and names only.
  var topics: Set<UInt64>
  /// Its source.
  var source: String?
  /// What the cue does, where it is in the list of reporting words.
  var act: ReportingStance
  /// Whether its content says "not", "no" or "untrue".
  var isNegative: Bool
  /// Counted things: the lemma of what is counted, with the number.
  var figures: [Figure]

  /// A number with what it counts.
  struct Figure: Hashable {
    var thing: UInt64
    var number: Int
    var token: Int
  }
}

/// How a speaker stands to what is said.
enum ReportingStance: Hashable {
  case asserts, denies, lessens, accuses, praises, condemns, claims, warns, other
}
