/// Reads text as tokens and sentences: the first step of the language core.
///
/// Takes any bytes; what is not UTF-8 becomes tokens of its own. Linear in the length of the text.
public struct TextReader: Sendable {
  private let rules: WordRules

  /// Makes a reader with the rules that the program carries.
  public init() { rules = WordRules.shipped }

  /// The tokens and sentences of a text.
  public func read(_ text: String) -> Document { read(Array(text.utf8)) }

  /// The tokens and sentences of UTF-8 bytes, at most two gigabytes.
  public func read(_ bytes: [UInt8]) -> Document {
    let bytes = bytes.count < Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max) - 1))
    var tokenizer = Tokenizer(bytes: bytes, rules: rules)
    tokenizer.run()
    var tokens = tokenizer.tokens
    let reader = tokenizer.reader
    ParagraphMarker(lineStarts: tokenizer.lineStarts).mark(&tokens, reader: reader)
    var quotations = QuotationMarker(reader: reader)
    quotations.mark(&tokens)
    let sentences = SentenceSplitter(reader: reader, rules: rules).split(tokens)
    for (number, sentence) in sentences.enumerated() {
      for index in sentence.tokens { tokens[index].sentence = Int32(number) }
    }
    return Document(bytes: bytes, tokens: tokens, sentences: sentences)
  }
}
