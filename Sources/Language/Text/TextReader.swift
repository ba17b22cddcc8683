/// Reads text as tokens and sentences: the first step of the language core.
///
/// Takes any bytes; what is not UTF-8 becomes tokens of its own. Linear in the length of the text.
public struct TextReader: Sendable {
  private let rules: WordRules
  private let model: SentenceModel?

  /// Makes a reader that ends sentences by rules alone.
  public init() {
    rules = WordRules.shipped
    model = nil
  }

  /// Makes a reader with the trained sentence model of a container, if it has one.
  public init(_ container: ModelContainer) {
    rules = WordRules.shipped
    model = try? SentenceModel(container)
  }

  /// The tokens and sentences of a text.
  public func read(_ text: String) -> Document { read(Array(text.utf8)) }

  /// The tokens and sentences of UTF-8 bytes; of more than two gigabytes the first two.
  public func read(_ bytes: [UInt8]) -> Document {
    let bytes = bytes.count < Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max) - 1))
    var (reader, tokens) = Self.cut(bytes, rules: rules)
    let features = SentenceFeatures(reader: reader, rules: rules, tokens: tokens)
    let splitter = SentenceSplitter(features: features, model: model, hasColons: model != nil)
    let sentences = splitter.split()
    for (number, sentence) in sentences.enumerated() {
      for index in sentence.tokens { tokens[index].sentence = Int32(number) }
    }
    return Document(bytes: bytes, tokens: tokens, sentences: sentences)
  }

  /// The tokens with their paragraphs and quotations marked.
  static func cut(
    _ bytes: [UInt8], rules: WordRules
  ) -> (reader: CharacterReader, tokens: [Token]) {
    var tokenizer = Tokenizer(bytes: bytes, rules: rules)
    tokenizer.run()
    var tokens = tokenizer.tokens
    ParagraphMarker(lineStarts: tokenizer.lineStarts).mark(&tokens, reader: tokenizer.reader)
    var quotations = QuotationMarker(reader: tokenizer.reader)
    quotations.mark(&tokens)
    return (tokenizer.reader, tokens)
  }
}
