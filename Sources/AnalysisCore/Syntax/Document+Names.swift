internal import Language

extension Document {
  /// The name in which a token stands; nil outside of names.
  func nameMention(at token: Int) -> NameMention? {
    let index = Int(tokens[token].name)
    return index >= 0 && index < names.count ? names[index] : nil
  }
}
