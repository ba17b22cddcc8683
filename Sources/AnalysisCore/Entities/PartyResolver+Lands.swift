internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// "the two countries": the two states named last.
  func theTwoStates(_ phrase: NounPhrase) -> [Int]? {
    guard phrase.number == 2, isDefinite(phrase), phrase.bare.count == 1,
      Self.parties.contains(tree.lemma(phrase.head)), recentStates.count >= 2
    else { return nil }
    return Array(recentStates.suffix(2))
  }

  private static let parties = ClosedClass.hashes("country state nation side neighbour neighbor")

  /// "that country": the state named last. "this region" may be any place: none in particular.
  mutating func placeMeantAgain(_ phrase: NounPhrase) -> [Int]? {
    guard phrase.bare.count == 1, let determiner = tree.child(of: phrase.head, .det),
      Self.pointing.contains(tree.form(determiner)), tree.token(phrase.head).pennTag == .nn
    else { return nil }
    if Self.lands.contains(tree.lemma(phrase.head)) { return [] }
    guard Self.countries.contains(tree.lemma(phrase.head)) else { return nil }
    return recentStates.last.map { [$0] }
  }

  /// "the area of X", "the X region": X, where that is a place with a name.
  mutating func placeOfArea(_ phrase: NounPhrase) -> Int? {
    guard Self.areas.contains(tree.lemma(phrase.head)), phrase.number == nil else { return nil }
    let inner =
      tree.children(of: phrase.head, .nmod).filter {
        $0 > phrase.head && tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
      + tree.children(of: phrase.head, .compound, .nmod, .appos).filter {
        $0 < phrase.head || tree.relation($0) == .appos
      }
    for child in inner {
      for place in resolve(child) where table[place].kind == .place {
        note(
          place, phrase.full, [phrase.full, phrase.core, phrase.bare], rule: "entity.area-of-place")
        return place
      }
    }
    return nil
  }

  private static let areas = ClosedClass.hashes(
    "area region town city village province district valley mountain complex range")

  /// "the border of X", "our territory": X, where X is a state or its partners.
  mutating func ownersOfLand(_ phrase: NounPhrase) -> [Int]? {
    guard Self.possessions.contains(tree.lemma(phrase.head)) else { return nil }
    let owners =
      tree.children(of: phrase.head, .nmodPoss)
      + tree.children(of: phrase.head, .nmod).filter {
        $0 > phrase.head && tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
    for owner in owners {
      let found = resolveAll(owner).filter { isPartner($0) }
      if !found.isEmpty { return found }
    }
    return nil
  }

  func isPartner(_ entity: Int) -> Bool { table[entity].key.hasPrefix("partners:") }

  private static let pointing = ClosedClass.hashes("this that")

  private static let countries = ClosedClass.hashes("country")

  private static let lands = ClosedClass.hashes("region area province city town territory")

  private static let possessions = ClosedClass.hashes(
    "border frontier territory soil land airspace")

  /// The noun after "of": the whole of which a quantity is a part.
  func partOf(_ head: Int) -> Int? {
    let whole = tree.children(of: head, .nmod).first { child in
      child > head && tree.adposition(of: child).map(ClosedClass.of.contains) == true
    }
    if let whole { return whole }
    let sentence = tree.sentence(of: head)
    guard sentence.contains(head + 1), ClosedClass.of.contains(tree.form(head + 1)) else {
      return nil
    }
    var last: Int?
    for token in (head + 2)..<max(head + 2, min(head + 8, sentence.upperBound)) {
      switch tree.token(token).tag {
      case .noun, .propn: last = token
      case .det, .adj,
        .num where last == nil:
        continue
      default: return last
      }
    }
    return last
  }
}
