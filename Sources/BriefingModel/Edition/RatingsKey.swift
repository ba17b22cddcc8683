/// What the ratings mean, printed in each edition.
public struct RatingsKey: Hashable, Sendable, Codable {
  /// The letters.
  public var reliability: [KeyEntry]
  /// The digits.
  public var credibility: [KeyEntry]
  /// The confidence levels and their rule.
  public var confidence: [KeyEntry]
  /// What counts for the order of claims, the points as symbol; nil in editions of before.
  public var order: [KeyEntry]?

  /// Makes the value from its parts.
  public init(
    reliability: [KeyEntry] = [],
    credibility: [KeyEntry] = [],
    confidence: [KeyEntry] = [],
    order: [KeyEntry]? = nil
  ) {
    self.reliability = reliability
    self.credibility = credibility
    self.confidence = confidence
    self.order = order
  }
}

extension RatingsKey: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("reliability", reliability)
      $0.field("credibility", credibility)
      $0.field("confidence", confidence)
      if let order { $0.field("order", order) }
    }
  }
}
