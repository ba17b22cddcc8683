/// A state or territory that the article names.
public struct StateFinding: Hashable, Sendable, Codable {
  /// ISO 3166-1 alpha-3.
  public var iso3: String
  /// The common English name.
  public var name: String
  /// The names, demonyms, capitals and seats by which the article names it.
  public var names: [String]
  /// Whether some threat of the article is directed at it.
  public var threatened: Bool

  /// Makes the value from its parts.
  public init(
    iso3: String, name: String, names: [String] = [], threatened: Bool = false
  ) {
    self.iso3 = iso3
    self.name = name
    self.names = names
    self.threatened = threatened
  }
}

extension StateFinding: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("iso3", iso3)
      $0.field("name", name)
      $0.field("names", names)
      $0.field("threatened", threatened)
    }
  }
}
