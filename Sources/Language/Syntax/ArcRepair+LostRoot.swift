import ReferenceData

/// Sentences whose verb the network took for a part of its subject.
extension ArcRepair {
  /// "X troops crossed into Y." with no other verb that could be finite: the first word is a subject.
  func mendLostRoot(_ document: inout Document) {
    guard let noun = sentence.first(where: { document.tokens[$0].head < 0 }), sentence.count > 3,
      [.noun, .propn].contains(document.tokens[noun].tag),
      let last = sentence.last, document.tokens[last].pennTag == .fullStop,
      let verb = sentence.first(where: { isBareRelative($0, of: noun, document) })
        ?? (sentence.contains(where: { isFinite($0, document) })
          ? nil : sentence.last(where: { isLostVerb($0, of: noun, document) }))
    else { return }
    document.tokens[verb].tag = .verb
    document.tokens[verb].pennTag = .vbd
    document.tokens[verb].head = -1
    document.tokens[verb].relation = .root
    document.tokens[noun].head = Int32(verb)
    document.tokens[noun].relation = .nsubj
    for token in sentence where token > verb && document.tokens[token].head == noun {
      document.tokens[token].head = Int32(verb)
    }
  }

  /// "Troops trying to arrest X shot him": a participle alone makes no sentence where a finite verb without a
  /// subject follows; it tells of that verb's subject.
  func mendParticipleRoot(_ document: inout Document) {
    guard let top = sentence.first(where: { document.tokens[$0].head < 0 }),
      document.tokens[top].pennTag == .vbg, !holds(hasAuxiliary, of: top),
      let subject = known(subjects, top), subject < top,
      let verb = sentence.first(where: { isSubjectless($0, behind: top, document) })
    else { return }
    document.tokens[verb].head = -1
    document.tokens[verb].relation = .root
    attach(subject, to: verb, .nsubj, &document)
    attach(top, to: subject, .acl, &document)
  }

  private func isSubjectless(
    _ token: Int, behind top: Int, _ document: borrowing Document
  ) -> Bool {
    token > top && document.tokens[token].tag == .verb
      && [.vbd, .vbz].contains(document.tokens[token].pennTag)
      && [.advcl, .conj, .ccomp, .acl].contains(document.tokens[token].relation)
      && known(subjects, token) == nil && !holds(hasMark, of: token)
      && !holds(hasConjunction, of: token) && !holds(hasAuxiliary, of: token)
  }

  /// "The minister, X, accused Y": a finite verb that has neither a subject nor a relative pronoun is no
  /// relative clause.
  private func isBareRelative(_ token: Int, of noun: Int, _ document: borrowing Document) -> Bool {
    token > noun && hangsOn(noun, token, document)
      && [.acl, .aclRelcl].contains(document.tokens[token].relation)
      && [.vbd, .vbz, .vbp].contains(document.tokens[token].pennTag)
      && document.tokens[token].tag == .verb && known(subjects, token) == nil
      && !holds(hasMark, of: token) && !holds(hasAuxiliary, of: token)
      && !sentence.contains {
        document.tokens[$0].head == noun && document.tokens[$0].relation == .cop
      }
  }

  /// Whether a token hangs on a noun, or on one that "and" joins with it.
  private func hangsOn(_ noun: Int, _ token: Int, _ document: borrowing Document) -> Bool {
    guard let above = head(of: token, document) else { return false }
    return above == noun
      || head(of: above, document) == noun && document.tokens[above].relation == .conj
        && holds(hasConjunction, of: above)
  }

  /// A participle right behind its noun, or behind a clause between commas, that has an object or a
  /// goal.
  private func isLostVerb(_ token: Int, of noun: Int, _ document: borrowing Document) -> Bool {
    guard token > noun, head(of: token, document) == noun,
      [.vbn, .jj].contains(document.tokens[token].pennTag),
      [.acl, .amod].contains(document.tokens[token].relation), isActive(token, document)
    else { return false }
    return token == noun + 1 || document.tokens[token - 1].pennTag == .comma
      || document.tokens[token - 1].tag == .noun
  }

  private func isFinite(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].tag == .aux
      || [.vbd, .vbz, .vbp, .md].contains(document.tokens[token].pennTag)
  }

  /// Whether a participle has an object, or goes somewhere, and nobody by whom it is done.
  private func isActive(_ verb: Int, _ document: borrowing Document) -> Bool {
    let own = sentence.filter { document.tokens[$0].head == verb }
    guard !own.contains(where: { document.tokens[$0].relation == .oblAgent }) else { return false }
    return own.contains { token in
      document.tokens[token].relation == .obj
        || document.tokens[token].relation == .obl
          && known(markers, token).map { Self.goals.contains(document.tokens[$0].formHash) }
            ?? false
    }
  }

  private static let goals: Set<UInt64> = Set(
    ["into", "across", "toward", "towards", "onto"].map { WordHash.of($0.utf8) })
}
