/// Mends arcs that no English sentence can have, after the network has read a document.
///
/// Each rule answers a fault that the network makes in long news sentences, and holds by the
/// definitions of Universal Dependencies (universaldependencies.org, English): a subject has no
/// preposition, a coordination has a conjunction, "told X that" takes a clause.
struct ArcRepair {
  private(set) var sentence: Range<Int> = 0..<0
  /// The preposition of each token of the sentence; -1 for none.
  private(set) var markers: [Int] = []
  /// The first subject of each token; -1 for none.
  private(set) var subjects: [Int] = []
  /// Whether a conjunction or a complementizer hangs on a token.
  private(set) var hasConjunction: [Bool] = []
  private(set) var hasMark: [Bool] = []
  /// Whether an auxiliary hangs on a token.
  private(set) var hasAuxiliary: [Bool] = []
  /// Whether one of the conjuncts of a token has a conjunction.
  private var isCoordination: [Bool] = []

  /// Mends all sentences.
  static func mend(_ document: inout Document) {
    var repair = ArcRepair()
    for number in document.sentences.indices {
      repair.note(document.sentences[number].tokens, document)
      for token in repair.sentence {
        repair.mendNominals(token, &document)
        repair.mendSubjects(token, &document)
        repair.mendClauses(token, &document)
      }
      repair.mendCaption(&document)
      repair.mendReports(&document)
      repair.mendLostRoot(&document)
      repair.mendParticipleRoot(&document)
    }
  }

  private static func refill<Fact>(_ facts: inout [Fact], with fact: Fact, count: Int) {
    facts.removeAll(keepingCapacity: true)
    facts.append(contentsOf: repeatElement(fact, count: count))
  }

  private mutating func note(_ tokens: Range<Int>, _ document: borrowing Document) {
    sentence = tokens
    Self.refill(&markers, with: -1, count: tokens.count)
    Self.refill(&subjects, with: -1, count: tokens.count)
    Self.refill(&hasConjunction, with: false, count: tokens.count)
    Self.refill(&hasMark, with: false, count: tokens.count)
    Self.refill(&isCoordination, with: false, count: tokens.count)
    Self.refill(&hasAuxiliary, with: false, count: tokens.count)
    for token in tokens {
      let head = Int(document.tokens[token].head)
      guard tokens.contains(head) else { continue }
      let place = head - tokens.lowerBound
      switch document.tokens[token].relation {
      case .caseMarker: if markers[place] < 0 { markers[place] = token }
      case .nsubj, .nsubjPass: if subjects[place] < 0 { subjects[place] = token }
      case .cc: hasConjunction[place] = true
      case .mark: hasMark[place] = true
      case .aux, .auxPass: hasAuxiliary[place] = true
      default: break
      }
    }
    for token in tokens where document.tokens[token].relation == .conj {
      let head = Int(document.tokens[token].head)
      guard tokens.contains(head), hasConjunction[token - tokens.lowerBound] else { continue }
      isCoordination[head - tokens.lowerBound] = true
    }
  }
}

extension ArcRepair {
  /// "militants from the X group pose": the group is no second subject.
  func mendMarkedSubject(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].relation == .nsubj, let verb = head(of: token, document),
      let marker = marker(of: token, document), let first = known(subjects, verb), first < marker,
      marker < token, isNominal(marker - 1, document)
    else { return }
    var noun = marker - 1
    while noun != first, let above = head(of: noun, document), above >= first, above < marker,
      isNominal(above, document)
    {
      noun = above
    }
    attach(token, to: noun, .nmod, &document)
  }

  /// The preposition of a nominal; the one right before it, where the network hangs that elsewhere
  /// ("pirates off X hijacked").
  private func marker(of token: Int, _ document: borrowing Document) -> Int? {
    if let known = known(markers, token) { return known }
    return sentence.contains(token - 1) && document.tokens[token - 1].tag == .adp ? token - 1 : nil
  }

  /// "... Organization (ABC), an alliance": what stands beside a name is no conjunct without "and".
  func mendLoneConjunct(_ token: Int, _ document: inout Document) {
    let relation = document.tokens[token].relation
    guard relation == .conj || relation == .oblUnmarked, document.tokens[token].tag == .noun,
      let head = head(of: token, document), head < token,
      relation != .conj || !holds(isCoordination, of: head),
      relation == .conj || hasRelativeClause(token, document),
      let comma = commaBefore(token, document)
    else { return }
    var name = comma - 1
    if document.tokens[name].pennTag == .closeBracket { name -= 1 }
    guard sentence.contains(name), document.tokens[name].tag == .propn else { return }
    while let above = self.head(of: name, document), above < comma,
      document.tokens[above].tag == .propn,
      [.flat, .compound, .appos, .nmod].contains(document.tokens[name].relation)
    {
      guard known(markers, name) == nil else { break }
      name = above
    }
    attach(token, to: name, .appos, &document)
  }

  private func hasRelativeClause(_ noun: Int, _ document: borrowing Document) -> Bool {
    sentence.contains {
      document.tokens[$0].head == noun && document.tokens[$0].relation == .aclRelcl
    }
  }

  /// The comma right before the article with which a noun phrase begins.
  private func commaBefore(_ noun: Int, _ document: borrowing Document) -> Int? {
    var article = noun - 1
    while sentence.contains(article), noun - article < 6, document.tokens[article].tag != .det {
      guard [.adj, .noun, .propn, .adv].contains(document.tokens[article].tag) else { return nil }
      article -= 1
    }
    guard sentence.contains(article - 2), document.tokens[article].tag == .det,
      document.tokens[article - 1].pennTag == .comma
    else { return nil }
    return article - 1
  }
}

extension ArcRepair {
  func known(_ places: [Int], _ token: Int) -> Int? {
    let found = places[token - sentence.lowerBound]
    return found < 0 ? nil : found
  }

  func holds(_ facts: [Bool], of token: Int) -> Bool { facts[token - sentence.lowerBound] }

  func head(of token: Int, _ document: borrowing Document) -> Int? {
    let head = Int(document.tokens[token].head)
    return sentence.contains(head) ? head : nil
  }

  func isNominal(_ token: Int, _ document: borrowing Document) -> Bool {
    sentence.contains(token)
      && [.noun, .propn, .pron, .num, .punct].contains(document.tokens[token].tag)
      && document.tokens[token].pennTag != .comma
  }

  /// Hangs a token on a head, unless that would close a circle.
  func attach(
    _ token: Int, to head: Int, _ relation: DependencyRelation, _ document: inout Document
  ) {
    var above = head
    for _ in 0..<sentence.count {
      if above == token { return }
      guard let next = self.head(of: above, document) else { break }
      above = next
    }
    document.tokens[token].head = Int32(head)
    document.tokens[token].relation = relation
  }
}
