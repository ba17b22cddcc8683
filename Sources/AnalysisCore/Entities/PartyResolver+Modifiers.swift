internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// The names of the reference data that stand before a noun, or right behind it as its name.
  func modifiers(of head: Int) -> [ReferenceMatch] {
    var result: [ReferenceMatch] = []
    var stack = tree.children(of: head, .amod, .compound, .nmodPoss, .nmodDesc, .flat, .nmod)
      .filter { $0 < head }
    stack += tree.children(of: head, .appos, .flat, .compound).filter { $0 > head }
    var visited = 0
    while !stack.isEmpty, visited < 32 {
      let token = stack.removeFirst()
      visited += 1
      if let match = scan.match(at: token) {
        if !isOpposed(match), !result.contains(where: { $0.tokens == match.tokens }) {
          result.append(match)
        }
      }
      stack += tree.children(of: token, .amod, .compound, .flat, .conj, .nmodDesc).filter {
        tree.token($0).tag != .verb
      }
    }
    for match in matchesRightBefore(head)
    where !result.contains(where: { $0.tokens == match.tokens }) && !isOpposed(match) {
      result.append(match)
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Armed groups in the unbroken run of nouns and adjectives before a noun, whatever the parse.
  func matchesRightBefore(_ head: Int) -> [ReferenceMatch] {
    var result: [ReferenceMatch] = []
    let start = tree.sentence(of: head).lowerBound
    var index = head - 1
    while index >= start {
      if let match = scan.match(at: index) {
        if match.name.kind == .armedGroup { result.append(match) }
        index = match.tokens.lowerBound - 1
      } else if [.noun, .adj, .propn].contains(tree.token(index).tag) {
        index -= 1
      } else {
        break
      }
    }
    return result
  }

  /// The states that some words name, by name or by demonym, in text order and without repeats.
  func statesNamed(in tokens: Range<Int>) -> [String] {
    var result: [String] = []
    for token in tokens {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound,
        Self.namesState(match) || match.name.kind == .stateForce
      else { continue }
      for iso3 in states(of: match) where !result.contains(iso3) { result.append(iso3) }
    }
    return result
  }

  /// The states of the regions, cities and states by name among some words, demonyms left out.
  func soil(in tokens: Range<Int>) -> [String] {
    var result: [String] = []
    for token in tokens {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound,
        [.region, .city, .stateName].contains(match.name.kind), !isOwner(match),
        !isWhereSomebodyIsFrom(match), !isWhereSaid(match)
      else { continue }
      let states = self.states(of: match)
      guard states.count == 1, !result.contains(states[0]) else { continue }
      result.append(states[0])
    }
    return result
  }

  private static let bodies: Set<PartyNounKind> = [.force, .service, .government, .body]

  /// "said in Washington": where somebody speaks is not where it happened.
  private func isWhereSaid(_ match: ReferenceMatch) -> Bool {
    let last = match.tokens.upperBound - 1
    guard [.obl, .nmod].contains(tree.relation(last)), let verb = tree.head(last) else {
      return false
    }
    return tree.token(verb).tag == .verb && library.reportingWords.contains(tree.lemma(verb))
      && tree.token(last).head < match.tokens.lowerBound
  }

  private static let from = WordHash.of("from")

  /// "the Pakistan-based agency", "refugees from Pakistan": where somebody comes from tells not where something happened.
  private func isWhereSomebodyIsFrom(_ match: ReferenceMatch) -> Bool {
    let last = match.tokens.upperBound - 1
    if let noun = tree.head(last), noun < last, isPeople(noun), tree.relation(last) == .nmod,
      tree.adposition(of: last) == Self.from
    {
      return true
    }
    let hyphen = match.tokens.upperBound
    return hyphen + 1 < tree.document.tokens.count && tree.document.form(hyphen) == "-"
      && [.vbn, .vbd, .jj].contains(tree.token(hyphen + 1).pennTag)
  }

  /// "Lebanon's movement Hezbollah reported", "US planes": whose group or force it is tells not where something happened.
  private func isOwner(_ match: ReferenceMatch) -> Bool {
    let last = match.tokens.upperBound - 1
    guard let owned = tree.head(last) else { return false }
    if tree.relation(last) == .compound || tree.relation(last) == .amod {
      return isPeople(owned) || !kinds(of: owned).isDisjoint(with: Self.bodies)
    }
    guard tree.relation(last) == .nmodPoss else { return false }
    return kinds(of: owned).contains(.body)
      || NounPhrase(tree, head: owned).core.contains {
        scan.match(at: $0)?.name.kind == .armedGroup
      }
  }

  /// The states in which the places of some words lie.
  func statesOfPlaces(in tokens: Range<Int>) -> [String] {
    var result: [String] = []
    for token in tokens {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound else { continue }
      let states = self.states(of: match)
      guard states.count == 1, !result.contains(states[0]) else { continue }
      result.append(states[0])
    }
    return result
  }
}
