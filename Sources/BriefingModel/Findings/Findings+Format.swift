extension Findings {
  /// Reads findings from their JSON form; throws a `DecodingError` where the bytes are none.
  public init(json bytes: some Sequence<UInt8>) throws {
    self = try JSONTapeDecoder.decode(Findings.self, from: Array(bytes))
  }
}

extension Article {
  /// Reads an article from its JSON form; throws a `DecodingError` where the bytes are none.
  public init(json bytes: some Sequence<UInt8>) throws {
    self = try JSONTapeDecoder.decode(Article.self, from: Array(bytes))
  }
}
