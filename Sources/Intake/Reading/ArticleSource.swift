/// The bytes of one article, decoded, with what is known of them.
struct ArticleSource {
  /// The file as the user named it, or the identifier of the item.
  let path: String
  /// The bytes that the article's hash is taken of.
  let bytes: [UInt8]
  /// What is known from outside.
  let given: GivenFacts
  /// The decoded text or markup.
  let decoded: TextDecoder.Decoded
  /// What the text is.
  var format = ArticleFormat.plainText
}
