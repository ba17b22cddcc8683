/// The one scale of likelihood words of an edition (R31, R38).
public struct LikelihoodScale: Hashable, Sendable, Codable {
  /// Whose scale it is ("ICD 203").
  public var name: String
  /// Its bands, lowest first.
  public var bands: [LikelihoodBand]

  /// Makes the value from its parts.
  public init(
    name: String,
    bands: [LikelihoodBand] = []
  ) {
    self.name = name
    self.bands = bands
  }
}

extension LikelihoodScale: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("bands", bands)
    }
  }
}
