/// An input that could not be read or was not analysed: named, set aside and counted.
public struct UnreadInput: Hashable, Sendable, Codable {
  /// The file or address.
  public var path: String
  /// Why, in words for the reader.
  public var reason: String

  /// Makes the value from its parts.
  public init(
    path: String,
    reason: String
  ) {
    self.path = path
    self.reason = reason
  }
}

extension UnreadInput: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("path", path)
      $0.field("reason", reason)
    }
  }
}
