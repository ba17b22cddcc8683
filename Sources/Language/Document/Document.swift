/// The linguistic reading of one text: tokens, sentences, dependencies, names, coreference.
///
/// Text is held as UTF-8 and all offsets here are bytes; `scalarOffsets` converts at the edge.
/// Everything lies in flat arrays with integer indices, so that a reading costs few allocations.
public struct Document: Sendable {
  /// The text as UTF-8.
  public let bytes: [UInt8]
  /// All tokens in text order. Multiword tokens ("don't") stand as their syntactic words.
  public var tokens: [Token]
  /// The sentences in text order; together they cover all tokens.
  public var sentences: [Sentence]
  /// Named entities in text order, not overlapping.
  public var names: [NameMention]
  /// Names of the reference data inside longer ones ("Cambridge" in "Cambridge Whig Club").
  public var nestedNames: [NameMention] = []
  /// Coreference: who or what names, titles and pronouns stand for.
  public var mentions: [Mention]
  /// The entities of the document, each a set of mentions.
  public var entityCount: Int
  /// Who says what, as the network sees it; empty where none has read the document.
  public var speech = SpeechReading()

  /// Makes a document; the language pipeline fills the arrays one by one.
  public init(
    bytes: [UInt8], tokens: [Token] = [], sentences: [Sentence] = [], names: [NameMention] = [],
    mentions: [Mention] = [], entityCount: Int = 0
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.mentions = mentions
    self.entityCount = entityCount
  }
}

extension Document {
  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The form of a token, as it stands in the text.
  public func form(_ token: Int) -> String {
    text(Int(tokens[token].start)..<Int(tokens[token].end))
  }

  /// The byte range from the start of the first token to the end of the last.
  public func byteRange(tokens range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}
