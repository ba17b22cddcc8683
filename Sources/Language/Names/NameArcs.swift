/// Mends the arcs of names so that the token that the name model takes for the head is the head.
///
/// The model knows heads of names better than the parser does, which sees no kinds of name.
struct NameArcs {
  /// How far up a tree is looked for a circle; where that does not end, the arcs stay.
  private static let reach = 200

  /// Makes `head` the token that the others of a name hang on.
  static func mend(
    _ range: Range<Int>, head: Int, kind: NameMention.Kind, in document: inout Document
  ) {
    let old = document.head(of: range)
    if old != head { swap(old, head, range, kind, in: &document) }
    for index in range where index != head {
      let up = Int(document.tokens[index].head)
      guard !range.contains(up), up >= 0, !isAbove(index, head, in: document) else { continue }
      attach(index, to: head, kind, in: &document)
    }
  }

  /// Gives the head the place of the old one, with all that hung on it from outside of the name.
  private static func swap(
    _ old: Int, _ head: Int, _ range: Range<Int>, _ kind: NameMention.Kind,
    in document: inout Document
  ) {
    guard let sentence = sentence(of: old, in: document) else { return }
    // Where the head hangs outside of the name below the old head, they cannot change places.
    guard isBelow(head, old, within: range, in: document) else { return }
    document.tokens[head].head = document.tokens[old].head
    document.tokens[head].relation = document.tokens[old].relation
    let near =
      max(
        sentence.lowerBound, range.lowerBound - 40)..<min(
        sentence.upperBound, range.upperBound + 40)
    for index in near where index != head && Int(document.tokens[index].head) == old {
      if !range.contains(index) { document.tokens[index].head = Int32(head) }
    }
    attach(old, to: head, kind, in: &document)
  }

  private static func attach(
    _ index: Int, to head: Int, _ kind: NameMention.Kind, in document: inout Document
  ) {
    document.tokens[index].head = Int32(head)
    switch document.tokens[index].relation {
    case .flat, .compound, .amod, .nummod, .punct, .caseMarker, .det, .nmod: break
    default:
      document.tokens[index].relation = kind == .person && index > head ? .flat : .compound
    }
  }

  private static func sentence(of token: Int, in document: Document) -> Range<Int>? {
    let number = Int(document.tokens[token].sentence)
    return document.sentences.indices.contains(number) ? document.sentences[number].tokens : nil
  }

  /// Whether a token hangs on another over tokens of the range alone.
  private static func isBelow(
    _ token: Int, _ other: Int, within range: Range<Int>, in document: Document
  ) -> Bool {
    var place = token
    for _ in 0..<reach {
      if place == other { return true }
      place = Int(document.tokens[place].head)
      if !range.contains(place) { return false }
    }
    return false
  }

  /// Whether a token is above another, or may be.
  private static func isAbove(_ token: Int, _ other: Int, in document: Document) -> Bool {
    var place = other
    for _ in 0..<reach {
      if place == token { return true }
      place = Int(document.tokens[place].head)
      if place < 0 { return false }
    }
    return true
  }
}
