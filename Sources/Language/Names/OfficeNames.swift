internal import ReferenceData

/// What the words before a name tell of it: takes those of an office out of it ("State Colin Powell" behind
/// "Secretary of"), and holds for a person who is addressed as one.
struct OfficeNames {
  let document: Document
  let library: ReferenceLibrary

  /// How many words before a name its office may begin.
  private static let reach = 4

  /// A person's name without the words of the office before it; nil where nothing else is left, and for
  /// "United States Marines".
  func corrected(_ name: NameMention) -> NameMention? {
    if isForce(name) { return nil }
    guard name.kind == .person, let end = officeEnd(name) else { return name }
    guard end < name.endToken else { return nil }
    var name = name
    name.firstToken = Int32(end)
    return name
  }

  /// Whether a name of a person is that of a state with a plural behind it.
  private func isForce(_ name: NameMention) -> Bool {
    let last = Int(name.endToken) - 1
    guard name.kind == .person, last > name.firstToken,
      [.nnps, .nns].contains(document.tokens[last].pennTag)
    else { return false }
    let match = library.names.longestMatch(
      from: Int(name.firstToken), to: last, hash: { document.tokens[$0].formHash })
    return match?.names.contains { $0.kind == .stateName || $0.kind == .stateDemonym } ?? false
  }

  /// "Mr Vesk": whatever else the name is known for, behind a form of address it is a person's.
  func addressed(_ name: NameMention) -> NameMention {
    let first = Int(name.firstToken)
    guard first > 0, name.kind == .place || name.kind == .organisation || name.kind == .other,
      document.tokens[first - 1].sentence == document.tokens[first].sentence,
      document.tokens[first - 1].shape.contains(.initialCapital),
      WordRules.shipped.addresses.contains(document.tokens[first - 1].formHash)
    else { return name }
    return NameMention(
      firstToken: name.firstToken, endToken: name.endToken, kind: .person, reference: -1)
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
