internal import ReferenceData

/// Takes the words of an office out of the names of persons: "State Colin Powell" behind "Secretary of".
struct OfficeNames {
  let document: Document
  let library: ReferenceLibrary

  /// How many words before a name its office may begin.
  private static let reach = 4

  /// A person's name without the words of the office before it; nil where nothing else is left.
  func corrected(_ name: NameMention) -> NameMention? {
    guard name.kind == .person, let end = officeEnd(name) else { return name }
    guard end < name.endToken else { return nil }
    var name = name
    name.firstToken = Int32(end)
    return name
  }

  /// One past an office of several words that reaches into a name or lies over it.
  private func officeEnd(_ name: NameMention) -> Int? {
    let first = Int(name.firstToken)
    let sentence = document.sentences[Int(document.tokens[first].sentence)].tokens
    let starts = max(sentence.lowerBound, first - Self.reach)...first
    for start in starts where document.tokens[start].shape.contains(.initialCapital) {
      let match = library.titles.longestMatch(
        from: start, to: sentence.upperBound, hash: { document.tokens[$0].formHash })
      if let match, match.length > 1, start + match.length > first { return start + match.length }
    }
    return nil
  }
}
