/// A line of a key.
public struct KeyEntry: Hashable, Sendable, Codable {
  /// The sign ("F2", "low").
  public var symbol: String
  /// What it means.
  public var meaning: String

  /// Makes the value from its parts.
  public init(
    symbol: String,
    meaning: String
  ) {
    self.symbol = symbol
    self.meaning = meaning
  }
}

extension KeyEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("symbol", symbol)
      $0.field("meaning", meaning)
    }
  }
}
