/// One sentence of a document.
public struct Sentence: Hashable, Sendable {
  /// The first token.
  public var firstToken: Int32
  /// One past the last token.
  public var endToken: Int32
  /// Where it begins: a UTF-8 byte offset.
  public var start: Int32
  /// Where it ends, exclusive.
  public var end: Int32
  /// The number of its paragraph, from 0.
  public var paragraph: Int32

  /// Makes a sentence.
  public init(firstToken: Int32, endToken: Int32, start: Int32, end: Int32, paragraph: Int32) {
    self.firstToken = firstToken
    self.endToken = endToken
    self.start = start
    self.end = end
    self.paragraph = paragraph
  }

  /// Its tokens as indices of the document.
  public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
