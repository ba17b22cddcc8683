/// A likelihood term and its range; half-open, but the last.
public struct LikelihoodBand: Hashable, Sendable, Codable {
  /// The term.
  public var term: String
  /// Lowest percentage, inclusive.
  public var low: Int
  /// Highest percentage, exclusive but for the last band.
  public var high: Int

  /// Makes the value from its parts.
  public init(
    term: String,
    low: Int,
    high: Int
  ) {
    self.term = term
    self.low = low
    self.high = high
  }
}

extension LikelihoodBand: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("term", term)
      $0.field("low", low)
      $0.field("high", high)
    }
  }
}
