internal import ReferenceData

/// Words that "and" joins, where the network hangs one of them elsewhere.
extension ArcRepair {
  /// "between hundreds of supporters of X and police": "between" asks for two, so what "and" joins inside
  /// the first belongs to it.
  func mendBetween(_ first: Int, _ document: inout Document) {
    guard let marker = known(markers, first), marker < first,
      document.tokens[marker].formHash == Self.between, conjunct(of: first, document) == nil,
      let second = (first + 1..<max(first + 1, sentence.upperBound)).first(where: {
        document.tokens[$0].relation == .conj && holds(hasConjunction, of: $0)
          && isNominal($0, document) && isBelow($0, first, document)
      }),
      let inner = head(of: second, document),
      known(markers, inner).map({ Self.belonging.contains(document.tokens[$0].formHash) }) ?? true,
      document.tokens[second].tag != document.tokens[inner].tag
    else { return }
    attach(second, to: first, .conj, &document)
  }

  /// "Three soldiers and five fighters were killed, the ministry said": the first of two subjects that
  /// "and" joins is no subject of the verb that comes after them and has its own.
  func mendSharedSubject(_ second: Int, _ document: inout Document) {
    let relation = document.tokens[second].relation
    guard relation == .nsubj || relation == .nsubjPass, holds(hasConjunction, of: second),
      let verb = head(of: second, document), second < verb, known(subjects, verb) == second,
      let conjunction = sentence.first(where: {
        document.tokens[$0].head == second && document.tokens[$0].relation == .cc
      }),
      let first = phraseHead(before: conjunction, document),
      [.nsubj, .nsubjPass].contains(document.tokens[first].relation),
      let other = head(of: first, document), verb < other,
      sentence.contains(where: {
        $0 > verb && document.tokens[$0].head == other && document.tokens[$0].relation == .nsubj
      })
    else { return }
    attach(first, to: verb, relation, &document)
    attach(second, to: first, .conj, &document)
  }

  /// "X confirmed the strike, and Y said that": a clause that "and" or "but" begins, behind a comma, is no
  /// content of the verb before.
  func mendJoinedClause(_ verb: Int, _ document: inout Document) {
    guard document.tokens[verb].relation == .ccomp, holds(hasConjunction, of: verb),
      let first = head(of: verb, document), first < verb,
      let subject = known(subjects, verb), first < subject,
      let conjunction = (first + 1..<subject).first(where: {
        document.tokens[$0].head == verb && document.tokens[$0].relation == .cc
      }),
      document.tokens[conjunction - 1].pennTag == .comma
    else { return }
    document.tokens[verb].relation = .conj
  }

  /// "died in a fight with police and Berel was found": what stands between "and" and the verb that it joins
  /// is that verb's subject, not one more of those before "and".
  func mendJoinedSubject(_ noun: Int, _ document: inout Document) {
    guard document.tokens[noun].relation == .conj, isNominal(noun, document),
      let first = head(of: noun, document), first < noun,
      let verb = (noun + 1..<max(noun + 1, min(noun + 6, sentence.upperBound))).first(where: {
        document.tokens[$0].tag == .verb
      }),
      document.tokens[verb].relation == .conj, known(subjects, verb) == nil,
      holds(hasAuxiliary, of: verb), head(of: verb, document).map({ $0 < noun }) ?? false,
      let conjunction = (first + 1..<noun).last(where: {
        document.tokens[$0].relation == .cc
          && [noun, verb].contains(Int(document.tokens[$0].head))
      }),
      holds(hasConjunction, of: noun) != holds(hasConjunction, of: verb),
      (conjunction + 1..<noun).allSatisfy({ Int(document.tokens[$0].head) == noun })
    else { return }
    let isPassive = (noun + 1..<verb).contains { document.tokens[$0].relation == .auxPass }
    document.tokens[conjunction].head = Int32(verb)
    attach(noun, to: verb, isPassive ? .nsubjPass : .nsubj, &document)
  }

  /// "are convinced Berel, wanted for murder, is holed up": a verb behind a comma that nothing joins with the
  /// verb before is what that one takes, and its subject is the nominal before the first comma.
  func mendAsideContent(_ verb: Int, _ document: inout Document) {
    guard [.conj, .parataxis].contains(document.tokens[verb].relation),
      document.tokens[verb].tag == .verb, known(subjects, verb) == nil,
      !holds(hasConjunction, of: verb), let above = head(of: verb, document), above < verb,
      let auxiliary = (above + 1..<verb).first(where: {
        Int(document.tokens[$0].head) == verb
          && [.aux, .auxPass].contains(document.tokens[$0].relation)
      }),
      document.tokens[auxiliary - 1].pennTag == .comma,
      let noun = (above + 1..<auxiliary).first(where: {
        Int(document.tokens[$0].head) == above && isNominal($0, document)
          && [.xcomp, .obj, .ccomp].contains(document.tokens[$0].relation)
          && known(markers, $0) == nil
      })
    else { return }
    let isPassive = document.tokens[auxiliary].relation == .auxPass
    document.tokens[verb].relation = .ccomp
    attach(noun, to: verb, isPassive ? .nsubjPass : .nsubj, &document)
    for aside in noun + 1..<auxiliary
    where Int(document.tokens[aside].head) == above && document.tokens[aside].pennTag == .vbn {
      attach(aside, to: noun, .acl, &document)
    }
  }

  /// "60 were killed and 200 wounded": a participle behind a number that "and" joins with a passive is
  /// one too.
  func mendGap(_ second: Int, _ document: inout Document) {
    guard document.tokens[second].relation == .conj, sentence.contains(second - 1),
      document.tokens[second - 1].tag == .num, document.tokens[second - 1].head == second,
      [.jj, .vbn, .vbd].contains(document.tokens[second].pennTag),
      Self.endsLikeParticiple(second, document),
      let first = head(of: second, document), document.tokens[first].pennTag == .vbn,
      let subject = known(subjects, first), document.tokens[subject].relation == .nsubjPass
    else { return }
    document.tokens[second].tag = .verb
    document.tokens[second].pennTag = .vbn
  }

  /// "came a day after the minister, furious with X, ordered Y": a verb behind a comma that nothing joins with
  /// the verb before has the nominal for its subject that "after" marks and a comma follows.
  func mendAsideSubject(_ verb: Int, _ document: inout Document) {
    guard document.tokens[verb].pennTag == .vbd, document.tokens[verb].relation == .conj,
      known(subjects, verb) == nil, !holds(hasConjunction, of: verb), sentence.contains(verb - 1),
      document.tokens[verb - 1].pennTag == .comma, let above = head(of: verb, document),
      let noun = (above + 1..<max(above + 1, verb)).last(where: {
        document.tokens[$0].head == above && document.tokens[$0].relation == .obl
          && document.tokens[$0 + 1].pennTag == .comma
          && known(markers, $0).map { Self.times.contains(document.tokens[$0].formHash) } ?? false
      }),
      noun < verb - 2, let marker = known(markers, noun)
    else { return }
    document.tokens[verb].relation = .advcl
    attach(noun, to: verb, .nsubj, &document)
    attach(marker, to: verb, .mark, &document)
  }

  private static let times: Set<UInt64> = Set(
    ["after", "before", "until", "since", "as"].map { WordHash.of($0.utf8) })

  /// "Ministers from the member states issued X": what stands behind a preposition heads no sentence; the
  /// verb does whose subject stands before it.
  func mendMarkedRoot(_ verb: Int, _ document: inout Document) {
    guard [.acl, .aclRelcl].contains(document.tokens[verb].relation),
      [.vbd, .vbz, .vbp].contains(document.tokens[verb].pennTag),
      let noun = head(of: verb, document), noun < verb, document.tokens[noun].head < 0,
      let marker = known(markers, noun), marker < noun, let subject = known(subjects, verb),
      subject < marker
    else { return }
    document.tokens[verb].head = -1
    document.tokens[verb].relation = .root
    attach(noun, to: subject, .nmod, &document)
    for token in sentence where token > verb && Int(document.tokens[token].head) == noun {
      document.tokens[token].head = Int32(verb)
    }
  }

  /// The head of the nominal that ends right before a token, and whose words all stand below it.
  private func phraseHead(before end: Int, _ document: borrowing Document) -> Int? {
    guard isNominal(end - 1, document) else { return nil }
    var noun = end - 1
    while let above = head(of: noun, document), above < end,
      ![.verb, .aux].contains(document.tokens[above].tag)
    {
      noun = above
    }
    return noun
  }

  private func conjunct(of noun: Int, _ document: borrowing Document) -> Int? {
    sentence.first { document.tokens[$0].head == noun && document.tokens[$0].relation == .conj }
  }

  private func isBelow(_ token: Int, _ top: Int, _ document: borrowing Document) -> Bool {
    var current = token
    for _ in 0..<12 {
      guard let above = head(of: current, document) else { return false }
      if above == top { return true }
      current = above
    }
    return false
  }

  private static func endsLikeParticiple(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].pennTag != .jj
      || document.form(token).hasSuffix("ed")
  }

  private static let between = WordHash.of("between")
  private static let belonging: Set<UInt64> = [
    WordHash.of("of"), WordHash.of("from"), WordHash.of("for"), WordHash.of("with"),
  ]
}
