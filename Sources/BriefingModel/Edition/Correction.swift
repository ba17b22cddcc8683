/// A dated note on a change after publication (R71).
public struct Correction: Hashable, Sendable, Codable {
  /// When, `YYYY-MM-DD`.
  public var date: String
  /// What was changed.
  public var text: String

  /// Makes the value from its parts.
  public init(
    date: String,
    text: String
  ) {
    self.date = date
    self.text = text
  }
}

extension Correction: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("date", date)
      $0.field("text", text)
    }
  }
}
