/// Tells persons from places of the same name by the whole document.
///
/// Many towns are called as people are ("Gloria"), and the model sees one sentence at a time.
struct GivenNames {
  let document: Document
  let evidence: NameEvidence
  let context: NameContext

  /// A given name that stands alone is a person where it comes again and no word of place ("in")
  /// stands before it anywhere.
  func corrected(_ name: NameMention) -> NameMention {
    let token = Int(name.firstToken)
    let word = Int(context.wordOfToken[token])
    guard name.kind == .place, name.tokens.count == 1, word >= 0,
      evidence.isOnlyGivenName(token), context.words[word].count > 1,
      !context.words[word].followsPlaceWord
    else { return name }
    var person = name
    person.kind = .person
    return person
  }
}
