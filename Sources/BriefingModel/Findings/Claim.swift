/// One attributed unbroken run of content, or a statement in the article's own voice.
///
/// The unit of the whole program: speaker says (actor, relation, target).
public struct Claim: Hashable, Sendable, Codable {
  /// `ARTICLE.c1` and so on, in text order.
  public var id: String
  /// The source that it is attributed to; nil for the article's own voice.
  public var source: String?
  /// Those who say it together with the source ("X and Y said"), in text order.
  public var coSources: [String]
  /// The words that stand for the speaker there ("He"); nil where none do.
  public var sourceText: String?
  /// The reporting verb or phrase, verbatim; nil in the article's own voice.
  public var cue: String?
  /// The content, verbatim.
  public var text: String
  /// How it is quoted.
  public var quote: QuoteKind
  /// Where the content begins: a Unicode scalar offset in the article's text.
  public var start: Int
  /// Where it ends, exclusive.
  public var end: Int
  /// The first sentence that it touches.
  public var sentence: Int
  /// Hearsay depth: 0 own observation, 1 a speaker, 2 a report of a speaker, 9 no source.
  public var depth: Int
  /// The gravest relation's type, or `statement`.
  public var type: ClaimType
  /// The gravest relation's actor.
  public var actor: String?
  /// The gravest relation's target.
  public var target: String?
  /// All that it says of whom, in text order.
  public var relations: [ClaimRelation]
  /// Whether the content is denied or negated.
  public var negated: Bool
  /// Hedging words, verbatim ("reportedly").
  public var hedges: [String]
  /// The date that it was said, or that it speaks of where that is not given.
  public var date: String?
  /// The words for the date.
  public var dateText: String?
  /// How the date was read ("year from \"late in 2014\"").
  public var dateBasis: String?
  /// The identifier of the rule that found it.
  public var rule: String?
  /// How the words for the speaker were resolved to the source ("nearest named speaker"); nil if named there.
  public var sourceBasis: String?

  /// Makes the value from its parts.
  public init(
    id: String, source: String? = nil, coSources: [String] = [], sourceText: String? = nil,
    cue: String? = nil, text: String,
    quote: QuoteKind, start: Int, end: Int, sentence: Int, depth: Int, type: ClaimType,
    actor: String? = nil, target: String? = nil, relations: [ClaimRelation] = [],
    negated: Bool = false, hedges: [String] = [], date: String? = nil, dateText: String? = nil,
    dateBasis: String? = nil, rule: String? = nil, sourceBasis: String? = nil
  ) {
    self.id = id
    self.source = source
    self.coSources = coSources
    self.sourceText = sourceText
    self.cue = cue
    self.text = text
    self.quote = quote
    self.start = start
    self.end = end
    self.sentence = sentence
    self.depth = depth
    self.type = type
    self.actor = actor
    self.target = target
    self.relations = relations
    self.negated = negated
    self.hedges = hedges
    self.date = date
    self.dateText = dateText
    self.dateBasis = dateBasis
    self.rule = rule
    self.sourceBasis = sourceBasis
  }

  private enum CodingKeys: String, CodingKey {
    case id
    case source
    case coSources = "co_sources"
    case sourceText = "source_text"
    case cue
    case text
    case quote
    case start
    case end
    case sentence
    case depth
    case type
    case actor
    case target
    case relations
    case negated
    case hedges
    case date
    case dateText = "date_text"
    case dateBasis = "date_basis"
    case rule
    case sourceBasis = "source_basis"
  }
}

extension Claim: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("source", source)
      $0.field("co_sources", coSources)
      $0.field("source_text", sourceText)
      $0.field("cue", cue)
      $0.field("text", text)
      $0.field("quote", quote.rawValue)
      $0.field("start", start)
      $0.field("end", end)
      $0.field("sentence", sentence)
      $0.field("depth", depth)
      $0.field("type", type.rawValue)
      $0.field("actor", actor)
      $0.field("target", target)
      $0.field("relations", relations)
      $0.field("negated", negated)
      $0.field("hedges", hedges)
      $0.field("date", date)
      $0.field("date_text", dateText)
      $0.field("date_basis", dateBasis)
      $0.field("rule", rule)
      $0.field("source_basis", sourceBasis)
    }
  }
}
