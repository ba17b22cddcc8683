/// How the content of a claim is quoted.
public enum QuoteKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Word for word, in quotation marks.
  case direct
  /// In the article's words.
  case indirect
  /// Partly in quotation marks.
  case mixed
  /// The article's own voice.
  case none
}
