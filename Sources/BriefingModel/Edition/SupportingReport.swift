/// One article's report of a claim.
public struct SupportingReport: Hashable, Sendable, Codable {
  /// The claim's identifier in the findings (`ARTICLE.c1`).
  public var claim: String
  /// The article's key.
  public var article: String
  /// The article's label in this edition; nil for a report of an earlier edition.
  public var label: String?
  /// The sentences that carry it.
  public var sentences: [Int]
  /// The origin that it counts under: copies share one (R29).
  public var origin: String
  /// The publisher's family or name; nil where not given.
  public var outlet: String?
  /// The date of the edition that first had the report.
  public var edition: String

  /// Makes the value from its parts.
  public init(
    claim: String,
    article: String,
    label: String? = nil,
    sentences: [Int] = [],
    origin: String,
    outlet: String? = nil,
    edition: String
  ) {
    self.claim = claim
    self.article = article
    self.label = label
    self.sentences = sentences
    self.origin = origin
    self.outlet = outlet
    self.edition = edition
  }
}

extension SupportingReport: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("claim", claim)
      $0.field("article", article)
      $0.field("label", label)
      $0.field("sentences", sentences)
      $0.field("origin", origin)
      $0.field("outlet", outlet)
      $0.field("edition", edition)
    }
  }
}
