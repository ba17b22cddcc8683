internal import Language
internal import ReferenceData

extension SpeakerPhraseReader {
  /// The last noun of the run of nouns in which a head stands: "hospital officials" from "hospital".
  func trueHead(of head: Int, in sentence: Range<Int>) -> Int {
    var current = head
    while current + 1 < sentence.upperBound, current - head < 6 {
      // "Attorney-General" is one noun.
      if current + 2 < sentence.upperBound, document.tokens[current + 1].pennTag == .hyphen,
        [.noun, .propn].contains(document.tokens[current + 2].tag),
        document.tokens[current].end == document.tokens[current + 1].start
      {
        current += 2
        continue
      }
      let word = document.tokens[current]
      let next = document.tokens[current + 1]
      guard word.tag == .noun || word.tag == .propn || word.tag == .adj,
        next.tag == .noun || next.tag == .propn, !isDay(current + 1),
        !isSubjectOfOther(current + 1, than: head),
        !startsOtherName(current + 1)
      else { break }
      current += 1
    }
    return current
  }

  /// A phrase widened to the words around it that only a noun phrase holds, whatever the parse says.
  func chunk(
    _ base: Range<Int>, from given: Int, in sentence: Range<Int>
  ) -> Range<Int> {
    var start = base.lowerBound
    var end = base.upperBound
    while end < sentence.upperBound, end - base.upperBound < 5, continuesName(end) { end += 1 }
    while start > sentence.lowerBound, base.lowerBound - start < 12, !opensPhrase(start),
      start > given || joins(start - 1)
    {
      start -= 1
    }
    while start < base.lowerBound, document.tokens[start].tag == .punct { start += 1 }
    if let wider = joinedAdjective(before: start, in: sentence) { start = wider }
    return start..<end
  }

  /// "Tolnan and Vesk officials": where the first of two capital adjectives begins.
  private func joinedAdjective(before start: Int, in sentence: Range<Int>) -> Int? {
    guard start - 2 >= sentence.lowerBound, document.tokens[start - 1].tag == .cconj else {
      return nil
    }
    let isPair = [start, start - 2].allSatisfy {
      document.tokens[$0].tag == .adj && document.tokens[$0].shape.contains(.initialCapital)
    }
    return isPair ? start - 2 : nil
  }

  /// The last name of a person inside a stretch, with the name words that the name model left out
  /// and without the titles that it may have kept.
  func personName(in base: Range<Int>) -> Range<Int> {
    var best = base.upperBound..<base.upperBound
    for token in base {
      let name = Int(document.tokens[token].name)
      guard name >= 0, name < document.names.count else { continue }
      if document.names[name].kind == .person {
        best = document.names[name].tokens.clamped(to: base)
      }
    }
    if best.isEmpty { best = nameAfterOffice(in: base) }
    best = withoutOffice(best)
    if isBareOffice(best) { best = base.upperBound..<base.upperBound }
    guard !best.isEmpty else { return best }
    while best.lowerBound > base.lowerBound, isNameWord(best.lowerBound - 1) {
      best = best.lowerBound - 1..<best.upperBound
    }
    while best.upperBound < base.upperBound, isNameWord(best.upperBound) {
      best = best.lowerBound..<best.upperBound + 1
    }
    while best.count > 1, isTitle(best.lowerBound) { best = best.lowerBound + 1..<best.upperBound }
    return best
  }

  /// A name without the office that the name model took into it ("Foreign Minister Ana Berel").
  private func withoutOffice(_ name: Range<Int>) -> Range<Int> {
    let office = name.dropLast(2).last { isOffice($0) }
    return office.map { $0 + 1..<name.upperBound } ?? name
  }

  /// "the Interior Minister", "Interior Minister, Ana Berel": no name, though it looks like one.
  private func isBareOffice(_ name: Range<Int>) -> Bool {
    guard let last = name.last, isOffice(last) else { return false }
    if name.count == 1 { return true }
    let sentence = document.sentences[Int(document.tokens[last].sentence)].tokens
    let opening = max(sentence.lowerBound, name.lowerBound - 1)...name.lowerBound
    if opening.contains(where: { WordSet.definite.contains(document.tokens[$0].formHash) }) {
      return true
    }
    return last + 2 < sentence.upperBound && document.tokens[last + 1].pennTag == .comma
      && document.tokens[last + 2].tag == .propn
  }

  func isOffice(_ token: Int) -> Bool {
    let word = document.tokens[token]
    return isTitle(token) || reference.titles.contains(word.formHash)
      || reference.speakerNouns.first(word.lemmaHash)?.standing == .role
  }

  /// The proper nouns at the end of a phrase that a title or role leads up to.
  private func nameAfterOffice(in base: Range<Int>) -> Range<Int> {
    var start = base.upperBound
    while start > base.lowerBound, isNameWord(start - 1) { start -= 1 }
    let office = start - 1
    guard start < base.upperBound, base.contains(office), isOffice(office) else {
      return base.upperBound..<base.upperBound
    }
    return start..<base.upperBound
  }

  /// Whether a word may be part of a person's name: a proper noun that is nothing else we know.
  private func isNameWord(_ token: Int) -> Bool {
    let word = document.tokens[token]
    if word.pennTag == .hyphen { return true }
    guard word.tag == .propn, word.shape.contains(.initialCapital), !isTitle(token),
      !isDay(token), !reference.titles.contains(word.formHash),
      !reference.speakerNouns.contains(word.lemmaHash)
    else { return false }
    let name = Int(word.name)
    guard name >= 0, name < document.names.count else { return true }
    let kind = document.names[name].kind
    return kind == .person || kind == .other
  }

  func isTitle(_ token: Int) -> Bool {
    let hash = document.tokens[token].formHash
    return reference.titles[hash].contains { $0.precedesName }
      || WordSet.honorifics.contains(hash)
  }

  private func isDay(_ token: Int) -> Bool {
    let word = document.tokens[token]
    if WordSet.days.contains(word.formHash) { return true }
    return document.nameMention(at: token)?.kind == .date
  }

  private func isSubjectOfOther(_ token: Int, than head: Int) -> Bool {
    let word = document.tokens[token]
    return (word.relation == .nsubj || word.relation == .nsubjPass)
      && word.head != document.tokens[head].head && Int(word.head) != head
      && document.tokens[head].relation != .compound
  }

  /// Whether a name begins at a token right after another name has ended.
  private func startsOtherName(_ token: Int) -> Bool {
    let own = Int(document.tokens[token].name)
    let before = Int(document.tokens[token - 1].name)
    guard own >= 0, before >= 0, own != before, own < document.names.count,
      before < document.names.count
    else { return false }
    return document.names[before].kind == .person || document.names[own].kind != .person
  }

  private func continuesName(_ token: Int) -> Bool {
    let word = document.tokens[token]
    let before = document.tokens[token - 1]
    return word.tag == .propn && word.shape.contains(.initialCapital)
      && (before.tag == .propn || before.tag == .noun) && !isDay(token) && !startsOtherName(token)
      && (before.tag == .propn || isTitle(token - 1)
        || reference.speakerNouns.contains(before.lemmaHash))
  }

  /// Whether a phrase opens with a word that nothing of it stands before.
  private func opensPhrase(_ token: Int) -> Bool {
    let word = document.tokens[token]
    return word.tag == .det || word.pennTag == .prpPossessive
  }

  private func joins(_ token: Int) -> Bool {
    let word = document.tokens[token]
    if isDay(token) || document.tokens[token + 1].shape.contains(.startsParagraph) { return false }
    switch word.tag {
    case .adj, .det: return true
    case .propn, .noun, .num: return word.relation != .nsubj
    default:
      let isGlued = token > 0 && document.tokens[token - 1].end == word.start
      return word.pennTag == .pos || word.pennTag == .hyphen && isGlued
        || word.pennTag == .prpPossessive
    }
  }
}
