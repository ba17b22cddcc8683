/// Takes whole the names of persons that hyphens join ("Ama Serwaa-Tossou").
///
/// A hyphen without spaces between two capitals never ends a person's name.
struct HyphenatedNames {
  let document: Document

  /// The names with those of persons grown over hyphens, and names so met made one.
  func joined(_ names: [NameAssembly.Found]) -> [NameAssembly.Found] {
    var result: [NameAssembly.Found] = []
    for found in names {
      var found = found
      guard found.name.kind == .person else {
        if let last = result.last, last.name.endToken > found.name.firstToken { continue }
        result.append(found)
        continue
      }
      grow(&found.name)
      while let last = result.last, last.name.endToken > found.name.firstToken {
        found.name.firstToken = min(found.name.firstToken, last.name.firstToken)
        found.name.endToken = max(found.name.endToken, last.name.endToken)
        result.removeLast()
      }
      result.append(found)
    }
    return result
  }

  private func grow(_ name: inout NameMention) {
    let sentence = document.sentences[Int(document.tokens[Int(name.firstToken)].sentence)].tokens
    while joins(Int(name.endToken), in: sentence) { name.endToken += 2 }
    while joins(Int(name.firstToken) - 1, in: sentence) { name.firstToken -= 2 }
  }

  /// Whether a token is a hyphen that joins two words with capitals.
  private func joins(_ hyphen: Int, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(hyphen - 1), sentence.contains(hyphen + 1),
      document.tokens[hyphen].pennTag == .hyphen || document.form(hyphen) == "-"
    else { return false }
    return !document.tokens[hyphen - 1].shape.contains(.spaceAfter)
      && !document.tokens[hyphen].shape.contains(.spaceAfter)
      && document.tokens[hyphen - 1].shape.contains(.initialCapital)
      && document.tokens[hyphen + 1].shape.contains(.initialCapital)
  }
}
