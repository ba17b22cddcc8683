extension Edition {
  /// The name and version of the format.
  public static let schemaName = "threatbrief.edition/1"

  /// Reads an edition from its JSON form (`Briefings/D.json`).
  ///
  /// Throws a `DecodingError` where the bytes are not an edition of this format.
  public init(json bytes: some Sequence<UInt8>) throws {
    let edition = try JSONTapeDecoder.decode(Edition.self, from: Array(bytes))
    guard edition.schema == Self.schemaName else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "not \(Self.schemaName): \(edition.schema)"))
    }
    self = edition
  }

  /// Every reported claim, in the order of its number.
  public var reportedClaims: [ReportedClaim] { claims.items.flatMap(\.claims) }
}
