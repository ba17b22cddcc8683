/// All that the analysis found in one article: `threatbrief.findings/1`.
///
/// A pure function of the article, the reference data and the analysis version.
public struct Findings: Hashable, Sendable, Codable {
  /// Always `threatbrief.findings/1`.
  public var schema: String
  /// The article.
  public var article: Article
  /// Its sentences.
  public var sentences: [SentenceSpan]
  /// Who and what it speaks of.
  public var entities: [Entity]
  /// The states that it names.
  public var states: [StateFinding]
  /// The alliances that it names.
  public var alliances: [AllianceFinding]
  /// Its sources.
  public var sources: [SourceFinding]
  /// Its claims, in text order.
  public var claims: [Claim]
  /// The entities that carry out, plan, threaten or pose violence.
  public var actors: [String]
  /// One for each pair of actor and target.
  public var threats: [ThreatFinding]
  /// Its events, in text order.
  public var events: [EventFinding]
  /// Where its claims disagree.
  public var disputes: [DisputeFinding]

  /// Makes the value from its parts.
  public init(
    schema: String = Findings.schemaName, article: Article, sentences: [SentenceSpan] = [],
    entities: [Entity] = [],
    states: [StateFinding] = [], alliances: [AllianceFinding] = [], sources: [SourceFinding] = [],
    claims: [Claim] = [], actors: [String] = [], threats: [ThreatFinding] = [],
    events: [EventFinding] = [], disputes: [DisputeFinding] = []
  ) {
    self.schema = schema
    self.article = article
    self.sentences = sentences
    self.entities = entities
    self.states = states
    self.alliances = alliances
    self.sources = sources
    self.claims = claims
    self.actors = actors
    self.threats = threats
    self.events = events
    self.disputes = disputes
  }
}

extension Findings: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("schema", schema)
      $0.field("article", article)
      $0.field("sentences", sentences)
      $0.field("entities", entities)
      $0.field("states", states)
      $0.field("alliances", alliances)
      $0.field("sources", sources)
      $0.field("claims", claims)
      $0.field("actors", actors)
      $0.field("threats", threats)
      $0.field("events", events)
      $0.field("disputes", disputes)
    }
  }
}

extension Findings {
  /// The name and version of the format.
  public static let schemaName = "threatbrief.findings/1"
}
