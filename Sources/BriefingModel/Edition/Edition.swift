/// One day's briefing, finished: the thirteen parts of R1 in plain text with citations.
///
/// Markdown, pages, the terminal summary and exports all come from it, and nothing but from it.
public struct Edition: Hashable, Sendable, Codable {
  /// Always `threatbrief.edition/1`.
  public var schema: String
  /// The date of the edition, `YYYY-MM-DD`.
  public var date: String
  /// Its number, from 1.
  public var number: Int
  /// The date of the last edition; nil for the first.
  public var previous: String?
  /// Title, marking, counts, notices.
  public var header: EditionHeader
  /// At most 60 words (R3).
  public var bottomLine: [CitedSentence]
  /// At most five (R5).
  public var judgements: EditionPart<Judgement>
  /// Against the last edition (R53).
  public var changes: EditionPart<ChangeItem>
  /// Who said what, by actor and targets.
  public var claims: EditionPart<ClaimGroup>
  /// Where sources disagree.
  public var disagreements: EditionPart<Disagreement>
  /// Actors, states and alliances.
  public var actors: ActorsPart
  /// What is dated, in order.
  public var timeline: EditionPart<TimelineEntry>
  /// What is not known.
  public var gaps: EditionPart<Gap>
  /// What the program inferred.
  public var assumptions: EditionPart<Assumption>
  /// What would change this.
  public var signposts: EditionPart<Signpost>
  /// The source summary statement and the articles.
  public var sources: EditionPart<SourceEntry>
  /// The scale of likelihood words.
  public var scale: LikelihoodScale
  /// The key to the ratings.
  public var ratings: RatingsKey
  /// Corrections to this edition.
  public var corrections: [Correction]
  /// Its claims, and those of earlier editions that it takes back, as later editions need them; sorted
  /// by identifier. In editions of before all of the last thirty days.
  public var ledger: [LedgerEntry]
  /// Disagreements of earlier editions that are followed; nil in editions of before.
  public var followed: [FollowedDisagreement]?
  /// The watched states, actors and words; nil where nothing is watched.
  public var watch: [WatchEntry]?
  /// The figures of events that articles of the last thirty days gave, sorted by identifier; nil
  /// where there are none.
  public var figures: [FigureSeries]?
  /// What this edition puts right in earlier ones; nil where nothing is.
  public var corrects: [EditionCorrection]?
  /// The stories that more than one article tells; nil where there are none.
  public var stories: [EditionStory]?

  /// Makes the value from its parts.
  public init(
    schema: String = Edition.schemaName,
    date: String,
    number: Int,
    previous: String? = nil,
    header: EditionHeader,
    bottomLine: [CitedSentence] = [],
    judgements: EditionPart<Judgement>,
    changes: EditionPart<ChangeItem>,
    claims: EditionPart<ClaimGroup>,
    disagreements: EditionPart<Disagreement>,
    actors: ActorsPart,
    timeline: EditionPart<TimelineEntry>,
    gaps: EditionPart<Gap>,
    assumptions: EditionPart<Assumption>,
    signposts: EditionPart<Signpost>,
    sources: EditionPart<SourceEntry>,
    scale: LikelihoodScale,
    ratings: RatingsKey,
    corrections: [Correction] = [],
    ledger: [LedgerEntry] = [],
    followed: [FollowedDisagreement]? = nil,
    watch: [WatchEntry]? = nil,
    figures: [FigureSeries]? = nil,
    corrects: [EditionCorrection]? = nil,
    stories: [EditionStory]? = nil
  ) {
    self.schema = schema
    self.date = date
    self.number = number
    self.previous = previous
    self.header = header
    self.bottomLine = bottomLine
    self.judgements = judgements
    self.changes = changes
    self.claims = claims
    self.disagreements = disagreements
    self.actors = actors
    self.timeline = timeline
    self.gaps = gaps
    self.assumptions = assumptions
    self.signposts = signposts
    self.sources = sources
    self.scale = scale
    self.ratings = ratings
    self.corrections = corrections
    self.ledger = ledger
    self.followed = followed
    self.watch = watch
    self.figures = figures
    self.corrects = corrects
    self.stories = stories
  }
}

extension Edition: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("schema", schema)
      $0.field("date", date)
      $0.field("number", number)
      $0.field("previous", previous)
      $0.field("header", header)
      $0.field("bottom_line", bottomLine)
      $0.field("judgements", judgements)
      $0.field("changes", changes)
      $0.field("claims", claims)
      $0.field("disagreements", disagreements)
      $0.field("actors", actors)
      $0.field("timeline", timeline)
      $0.field("gaps", gaps)
      $0.field("assumptions", assumptions)
      $0.field("signposts", signposts)
      $0.field("sources", sources)
      $0.field("scale", scale)
      $0.field("ratings", ratings)
      $0.field("corrections", corrections)
      $0.field("ledger", ledger)
      if let followed { $0.field("followed", followed) }
      if let watch { $0.field("watch", watch) }
      if let figures { $0.field("figures", figures) }
      if let corrects { $0.field("corrects", corrects) }
      if let stories { $0.field("stories", stories) }
    }
  }
}
