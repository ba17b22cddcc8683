import ReferenceData

/// Subjects in pieces: names of machines in letters and figures, which are three words here ("F-16s"), and a
/// pronoun joined with a name.
extension ArcRepair {
  /// "F-16s blasted the airport": the letter, with its figure behind it, is the subject of the verb that
  /// follows.
  func mendDesignator(_ token: Int, _ document: inout Document) {
    guard document.isDesignator(at: token), sentence.contains(token + 3) else { return }
    attach(token + 2, to: token, .flat, &document)
    attach(token + 1, to: token, .punct, &document)
    let verb = token + 3
    guard document.tokens[token].relation != .nsubj,
      [.vbd, .vbp, .vbz].contains(document.tokens[verb].pennTag),
      document.tokens[verb].tag == .verb, known(subjects, verb) == nil
    else { return }
    attach(token, to: verb, .nsubj, &document)
  }

  /// "it and Hamas were responsible": what "and" joins with the subject right before is one more of it.
  func mendSecondSubject(_ second: Int, _ document: inout Document) {
    let relation = document.tokens[second].relation
    guard [.nsubj, .nsubjPass].contains(relation), holds(hasConjunction, of: second),
      let verb = head(of: second, document), let first = known(subjects, verb), first < second,
      second < verb, first + 1 < second,
      document.tokens[first + 1].relation == .cc, Int(document.tokens[first + 1].head) == second
    else { return }
    attach(second, to: first, .conj, &document)
  }
}

extension Document {
  /// Whether a token is the letter of a machine's name, before a hyphen and a figure ("F-16", "MiG-29s").
  ///
  /// - Parameter token: an index of a token.
  public func isDesignator(at token: Int) -> Bool {
    guard token + 2 < tokens.count, tokens[token].sentence == tokens[token + 2].sentence,
      tokens[token + 1].pennTag == .hyphen, tokens[token].shape.contains(.initialCapital),
      form(token).count <= 3, let first = form(token + 2).unicodeScalars.first
    else { return false }
    return first.properties.numericType != nil
  }
}
