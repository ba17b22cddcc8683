/// Page furniture that was taken out of an article: listed with its reason and never cited (R58).
public struct RemovedText: Hashable, Sendable, Codable {
  /// The text as it stood in the decoded source.
  public let text: String
  /// Why it was removed, in words for the reader ("comment form", "image caption").
  public let reason: String
  /// Where it began: a Unicode scalar offset in the decoded source.
  public let start: Int
  /// Where it ended, exclusive: a Unicode scalar offset in the decoded source.
  public let end: Int

  /// Makes a record of a removal.
  public init(text: String, reason: String, start: Int, end: Int) {
    self.text = text
    self.reason = reason
    self.start = start
    self.end = end
  }
}

extension RemovedText: JSONWritable {
  /// Writes the object of the findings format.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("text", text)
      $0.field("reason", reason)
      $0.field("start", start)
      $0.field("end", end)
    }
  }
}
