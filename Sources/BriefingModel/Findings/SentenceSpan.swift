/// A sentence of an article, numbered from 1.
public struct SentenceSpan: Hashable, Sendable, Codable {
  /// The number that citations use, from 1.
  public var n: Int
  /// Where it begins: a Unicode scalar offset in the article's text.
  public var start: Int
  /// Where it ends, exclusive.
  public var end: Int

  /// Makes the value from its parts.
  public init(
    n: Int, start: Int, end: Int
  ) {
    self.n = n
    self.start = start
    self.end = end
  }
}

extension SentenceSpan: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("n", n)
      $0.field("start", start)
      $0.field("end", end)
    }
  }
}
