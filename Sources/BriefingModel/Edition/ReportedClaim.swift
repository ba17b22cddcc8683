/// Who said what of whom: the reports of one claim, merged over articles.
public struct ReportedClaim: Hashable, Sendable, Codable {
  /// Its number in the edition, from 1.
  public var number: Int
  /// Its lasting identifier: `C` and a hash.
  public var id: String
  /// A word or two ("Threat to Tajikistan").
  public var heading: String
  /// A line for the terminal ("IS -> Tajikistan").
  public var short: String
  /// What it says, under its speaker.
  public var sentences: [CitedSentence]
  /// Who said it; nil for the article itself or a source not stated.
  public var speaker: SpeakerReference?
  /// Hearsay depth: 0, 1, 2 or 9 (R16).
  public var depth: Int
  /// What kind of relation it states.
  public var type: ClaimType
  /// Who acts.
  public var actor: EntityReference?
  /// Who is acted upon.
  public var target: EntityReference?
  /// The states said to be threatened by it, alpha-3, sorted.
  public var states: [String]
  /// Whether it is denied.
  public var negated: Bool
  /// The hedges, as the articles have them.
  public var hedges: [String]
  /// Source reliability, A to F.
  public var reliability: String
  /// Information credibility, 1 to 6.
  public var credibility: Int
  /// Why it is rated so, in words.
  public var ratingReason: String
  /// That the speaker's state is a party to it (R30).
  public var interest: CitedSentence?
  /// Every report of it.
  public var reports: [SupportingReport]
  /// The labels of the disagreements that it stands in (R42).
  public var disputes: [String]
  /// How it stands against the last edition.
  public var change: ChangeMark
  /// The identifiers of the rules that found it.
  public var rules: [String]
  /// The date that it was said or speaks of, as far as known.
  public var date: String?

  /// Makes the value from its parts.
  public init(
    number: Int,
    id: String,
    heading: String,
    short: String,
    sentences: [CitedSentence] = [],
    speaker: SpeakerReference? = nil,
    depth: Int,
    type: ClaimType,
    actor: EntityReference? = nil,
    target: EntityReference? = nil,
    states: [String] = [],
    negated: Bool,
    hedges: [String] = [],
    reliability: String,
    credibility: Int,
    ratingReason: String,
    interest: CitedSentence? = nil,
    reports: [SupportingReport] = [],
    disputes: [String] = [],
    change: ChangeMark,
    rules: [String] = [],
    date: String? = nil
  ) {
    self.number = number
    self.id = id
    self.heading = heading
    self.short = short
    self.sentences = sentences
    self.speaker = speaker
    self.depth = depth
    self.type = type
    self.actor = actor
    self.target = target
    self.states = states
    self.negated = negated
    self.hedges = hedges
    self.reliability = reliability
    self.credibility = credibility
    self.ratingReason = ratingReason
    self.interest = interest
    self.reports = reports
    self.disputes = disputes
    self.change = change
    self.rules = rules
    self.date = date
  }
}

extension ReportedClaim: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("number", number)
      $0.field("id", id)
      $0.field("heading", heading)
      $0.field("short", short)
      $0.field("sentences", sentences)
      $0.field("speaker", speaker)
      $0.field("depth", depth)
      $0.field("type", type.rawValue)
      $0.field("actor", actor)
      $0.field("target", target)
      $0.field("states", states)
      $0.field("negated", negated)
      $0.field("hedges", hedges)
      $0.field("reliability", reliability)
      $0.field("credibility", credibility)
      $0.field("rating_reason", ratingReason)
      $0.field("interest", interest)
      $0.field("reports", reports)
      $0.field("disputes", disputes)
      $0.field("change", change.rawValue)
      $0.field("rules", rules)
      $0.field("date", date)
    }
  }
}
