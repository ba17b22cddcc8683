internal import ReferenceData

/// Names in capitals whose letters spell a common word ("IS", "WHO").
///
/// The treebanks have the common word only, so the network is shown another name in capitals.
enum CapitalName {
  /// The traits that stand for such a name.
  static let traits: WordTraits = {
    let bytes = Array("NATO".utf8)
    let token = Token(
      start: 0, end: Int32(bytes.count), formHash: WordHash.of("nato".utf8),
      shape: [.allCapitals, .initialCapital, .hasLetter])
    return WordTraits.of(token, in: bytes)
  }()

  /// The identity of the form that stands for all of them, which no form of a text has.
  static let identity: UInt64 = 1

  /// Whether a word is such a name: in capitals between words that are not, which leaves out
  /// headlines and stressed words ("what IS that", "IT IS SO").
  static func isName(_ index: Int, _ document: borrowing Document, in tokens: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.shape.contains(.allCapitals), token.shape.contains(.hasLetter),
      WordRules.shipped.capitalNames.contains(token.formHash)
    else { return false }
    return [index - 1, index + 1].allSatisfy { beside in
      !tokens.contains(beside) || !document.tokens[beside].shape.contains(.allCapitals)
    }
  }
}
