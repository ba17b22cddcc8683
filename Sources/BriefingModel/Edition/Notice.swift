/// A warning that stands in the header.
public struct Notice: Hashable, Sendable, Codable {
  /// What it is about: `old-material`, `thin-material`, `rebuilt`, `missed-days`, `sample`.
  public var kind: String
  /// A word or two ("Old material").
  public var heading: String
  /// What it says.
  public var sentences: [CitedSentence]

  /// Makes the value from its parts.
  public init(
    kind: String,
    heading: String,
    sentences: [CitedSentence] = []
  ) {
    self.kind = kind
    self.heading = heading
    self.sentences = sentences
  }
}

extension Notice: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind)
      $0.field("heading", heading)
      $0.field("sentences", sentences)
    }
  }
}
