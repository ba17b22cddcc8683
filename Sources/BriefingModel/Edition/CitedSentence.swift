/// A finished sentence in plain text with the spans that it stands on.
///
/// The text has no mark-up: templates escape it. Citations go before its final punctuation.
public struct CitedSentence: Hashable, Sendable, Codable {
  /// The sentence, with its final punctuation.
  public var text: String
  /// What it stands on, in order of article and sentence.
  public var citations: [Citation]
  /// What in it stands in no cited span word for word.
  public var derivations: [Derivation]
  /// Why it may stand: cited text, absence, a count, or fixed wording.
  public var basis: SentenceBasis

  /// Makes the value from its parts.
  public init(
    text: String,
    citations: [Citation] = [],
    derivations: [Derivation] = [],
    basis: SentenceBasis = .cited
  ) {
    self.text = text
    self.citations = citations
    self.derivations = derivations
    self.basis = basis
  }
}

extension CitedSentence: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("text", text)
      $0.field("citations", citations)
      $0.field("derivations", derivations)
      $0.field("basis", basis.rawValue)
    }
  }
}
