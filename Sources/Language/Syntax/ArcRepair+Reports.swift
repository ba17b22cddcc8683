internal import ReferenceData

extension ArcRepair {
  /// "..., a spokesman for X said": the nominal between the comma and the verb is who said it, whatever
  /// the network hangs it on; so is the name before it in "..., X, an adviser to Y, said".
  func mendTrailingReport(_ verb: Int, _ document: inout Document) {
    guard document.tokens[verb].tag == .verb,
      WordRules.shipped.reportVerbs.contains(document.tokens[verb].formHash),
      [.vbd, .vbz, .vbp, .vbn].contains(document.tokens[verb].pennTag),
      let phrase = phrase(before: verb, document), phrase.lowerBound > sentence.lowerBound + 2,
      let head = headOutside(phrase, document),
      !isSubject(head, of: verb, document)
    else { return }
    let speaker = named(before: phrase.lowerBound, head, document) ?? head
    guard !isSubject(speaker, of: verb, document) else { return }
    if document.tokens[verb].pennTag == .vbn { document.tokens[verb].pennTag = .vbd }
    for token in sentence where isSubject(token, of: verb, document) {
      document.tokens[token].relation = .dep
    }
    attach(speaker, to: verb, .nsubj, &document)
  }

  private func isSubject(_ token: Int, of verb: Int, _ document: borrowing Document) -> Bool {
    Int(document.tokens[token].head) == verb && document.tokens[token].relation == .nsubj
  }

  /// The nominal right before a verb; the one before a name or office between two commas.
  private func phrase(before verb: Int, _ document: borrowing Document) -> Range<Int>? {
    guard sentence.contains(verb - 1), document.tokens[verb - 1].pennTag == .comma else {
      return phraseStart(before: verb, document).map { $0..<verb }
    }
    guard let beside = phraseStart(before: verb - 1, document), sentence.contains(beside - 1),
      document.tokens[beside - 1].pennTag == .comma,
      let start = phraseStart(before: beside - 1, document)
    else { return nil }
    return start..<(beside - 1)
  }

  /// Where the nominal right before a token begins: behind a comma or a closing quotation mark.
  private func phraseStart(before verb: Int, _ document: borrowing Document) -> Int? {
    var index = verb - 1
    guard isNominalWord(index, document) else { return nil }
    while sentence.contains(index), verb - index < 14 {
      if endsContent(index, document) {
        let first = document.tokens[index + 1].tag
        return first == .cconj || first == .adp || first == .sconj ? nil : index + 1
      }
      switch document.tokens[index].tag {
      // "a man they say is ...": a pronoun stands alone.
      case .pron where index == verb - 1:
        return sentence.contains(index - 1) && endsContent(index - 1, document) ? index : nil
      case .noun, .propn, .det, .adj, .num, .adp, .cconj, .part: break
      case .punct where document.tokens[index].pennTag == .hyphen: break
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  private func isNominalWord(_ token: Int, _ document: borrowing Document) -> Bool {
    sentence.contains(token)
      && [.noun, .propn, .pron].contains(document.tokens[token].tag)
  }

  private func endsContent(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].pennTag == .comma
      || document.tokens[token].shape.contains(.closesQuote)
  }

  /// The one word of a phrase that hangs on something outside it; nil where there is no noun like that.
  private func headOutside(_ phrase: Range<Int>, _ document: borrowing Document) -> Int? {
    phrase.first { token in
      isNominalWord(token, document) && !phrase.contains(Int(document.tokens[token].head))
    }
  }

  /// The name that "an adviser to Y" stands beside, where nothing but it stands behind the content.
  private func named(before start: Int, _ head: Int, _ document: borrowing Document) -> Int? {
    guard document.tokens[head].relation == .appos, let name = self.head(of: head, document),
      document.tokens[name].tag == .propn, name < start - 1,
      document.tokens[start - 1].pennTag == .comma
    else { return nil }
    var index = start - 2
    while sentence.contains(index), document.tokens[index].tag == .propn { index -= 1 }
    return index < name && sentence.contains(index) && endsContent(index, document) ? name : nil
  }
}
