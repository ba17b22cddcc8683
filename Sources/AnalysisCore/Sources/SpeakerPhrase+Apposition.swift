internal import Language
internal import ReferenceData

/// What stands beside a speaker's name or office between commas.
extension SpeakerPhraseReader {
  /// "According to a report, Holt left": he stands beside nothing, he left.
  func leadsUp(_ head: Int, toSubjectAfter end: Int) -> Bool {
    guard [.obl, .nmod].contains(document.tokens[head].relation),
      end + 1 < document.tokens.count, let name = document.nameMention(at: end + 1)
    else { return false }
    return name.tokens.contains {
      [.nsubj, .nsubjPass].contains(document.tokens[$0].relation)
        && document.tokens[$0].head == document.tokens[head].head
    }
  }

  /// What stands between commas right after a phrase: a name after a role, a role after a name.
  func apposition(
    after end: Int, name: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard end + 2 < sentence.upperBound, document.tokens[end].pennTag == .comma else { return nil }
    let start = end + 1
    let mention = Int(document.tokens[start].name)
    if name.isEmpty, mention >= 0, mention < document.names.count,
      document.names[mention].kind == .person
    {
      return document.names[mention].tokens.clamped(to: sentence)
    }
    guard !name.isEmpty else { return nil }
    var token = start
    var nouns = 0
    while token < min(sentence.upperBound, start + 18) {
      let word = document.tokens[token]
      if word.tag == .noun || word.tag == .propn { nouns += 1 }
      if word.tag == .verb || word.tag == .aux || word.tag == .pron { return nil }
      if word.tag == .punct, word.pennTag != .hyphen { break }
      token += 1
    }
    guard nouns > 0, token > start, token < sentence.upperBound,
      document.tokens[start].tag != .cconj, document.tokens[start].tag != .adp
    else { return nil }
    return start..<token
  }

  /// "X, brother of the commander Y": what is told of Y is not X's office, and Y's name is another's.
  func isKin(_ head: Int) -> Bool {
    Self.kin.contains(document.tokens[head].lemmaHash)
      && head + 1 < document.tokens.count
      && ClosedClass.of.contains(document.tokens[head + 1].formHash)
  }

  private static let kin = WordSet(
    """
    brother sister son daughter father mother wife husband widow widower uncle aunt cousin nephew niece \
    grandson granddaughter relative friend colleague neighbour neighbor lawyer
    """)

  /// The last noun before the first preposition.
  func headOfApposition(_ tokens: Range<Int>) -> Int {
    let end = tokens.first { document.tokens[$0].tag == .adp } ?? tokens.upperBound
    let nouns = (tokens.lowerBound..<max(tokens.lowerBound + 1, end))
    return nouns.last { document.tokens[$0].tag == .noun || document.tokens[$0].tag == .propn }
      ?? tokens.lowerBound
  }
}
