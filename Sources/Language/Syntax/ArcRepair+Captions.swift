/// The word that leads up to the caption of a picture.
extension ArcRepair {
  /// "FILE - Ana Berel, the minister, is seen": the clause behind the dash is the sentence, not the word
  /// before it.
  func mendCaption(_ document: inout Document) {
    let label = sentence.lowerBound
    guard sentence.count > 4, document.tokens[label].head < 0,
      document.tokens[label].shape.contains(.allCapitals),
      document.tokens[label + 1].tag == .punct, isDash(label + 1, document),
      let verb = sentence.dropFirst(2).first(where: { isClause($0, under: label, document) })
    else { return }
    let hanging = sentence.dropFirst(2).filter { Int(document.tokens[$0].head) == label }
    document.tokens[verb].head = -1
    document.tokens[verb].relation = .root
    attach(label, to: verb, .dep, &document)
    var subject = known(subjects, verb)
    for token in hanging where token != verb {
      if subject == nil, token < verb, isNominal(token, document) {
        let isPassive = sentence.contains {
          Int(document.tokens[$0].head) == verb && document.tokens[$0].relation == .auxPass
        }
        attach(token, to: verb, isPassive ? .nsubjPass : .nsubj, &document)
        subject = token
      } else if let subject, token < verb, document.tokens[token].relation == .appos {
        attach(token, to: subject, .appos, &document)
      } else {
        document.tokens[token].head = Int32(verb)
      }
    }
  }

  private func isClause(_ token: Int, under label: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].tag == .verb && Int(document.tokens[token].head) == label
      && (holds(hasAuxiliary, of: token)
        || [.vbd, .vbz, .vbp].contains(document.tokens[token].pennTag))
  }

  private func isDash(_ token: Int, _ document: borrowing Document) -> Bool {
    ["-", "–", "—", "--"].contains(document.form(token))
      && document.tokens[token - 1].end < document.tokens[token].start
  }
}
