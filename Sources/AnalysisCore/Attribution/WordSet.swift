internal import ReferenceData

/// A set of words by the hash of their lower-cased form, for tests on tokens without strings.
struct WordSet: Sendable {
  private let hashes: HashSet

  init(_ words: String) { hashes = ClosedClass.hashes(words) }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

extension WordSet {
  // Closed classes of English grammar; what is knowledge about reporting stands in ReferenceData.
  static let that = WordSet("that")
  static let to = WordSet("to")
  static let by = WordSet("by from of")
  static let relativePronouns = WordSet("who which that whom whose")
  static let personPronouns = WordSet("he she him her his i we they them you")
  static let firstPerson = WordSet("i we me us my our")
  static let singularPronouns = WordSet("he she him her his")
  static let femalePronouns = WordSet("she her")
  static let pluralPronouns = WordSet("they them their")
  static let thingPronouns = WordSet("it its this that")
  static let standIns = WordSet(
    "he she him her his i me my we us our they them their you it its this that these those who")
  static let days = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight \
    january february march april may june july august september october november december
    """)
  static let timeAdverbs = WordSet("late early earlier later")
  /// Words that label a piece and say nothing themselves ("Correction: ...").
  static let labels = WordSet(
    """
    correction update note photo picture video image analysis opinion live watch read graphic map file \
    caption source credit topic summary background timeline profile factbox explainer exclusive
    """)
  /// Words before which a measure of time stands ("three days after").
  static let sequence = WordSet("after before since")
  static let spans = WordSet("day week month year hour minute moment")
  static let negators = WordSet("not n't never no neither nor")
  /// With "not" these tell that nobody said anything ("did not claim responsibility").
  static let silences = WordSet(
    "claim answer say comment respond reply give name identify elaborate specify explain disclose reveal divulge"
  )
  static let responsibility = WordSet("responsibility")
  static let refusals = WordSet("refuse decline fail")
  static let indefinite = WordSet("a an another one some any other")
  static let definite = WordSet("the this that these those")
  static let otherWords = WordSet("other another some several many most all both more one two")
  static let honorifics = WordSet("mr mrs ms miss dr sir lord lady mr. mrs. ms. dr.")
  static let roleLinks = WordSet("for of to on")
  static let quoted = WordSet("quote cite")
}
