internal import BriefingModel
internal import Language
internal import ReferenceData

/// Where those who are dangerous are said to be, whatever the verb: "the mountains where X is believed to
/// lead his fighters", "he was in the area".
extension ActFinder {
  /// Adds the presence that a clause with "where" or a phrase of place behind "is" tells.
  mutating func readWhereabouts(at token: Int) {
    guard let place = placeToldBy(token), triggers.trigger(at: token) == nil,
      !tree.children(of: token, .xcomp).contains(where: { triggers.trigger(at: $0) != nil })
    else { return }
    let grounds = tree.coordination(of: place).flatMap { parties.resolve($0) }
      .filter { parties.isGround($0) && !isAnyPlace($0) }
    guard !grounds.isEmpty else { return }
    let heads = arguments.subjects(of: token).flatMap { tree.coordination(of: $0) }
    let actors = heads.flatMap { parties.resolve($0) }.filter { isFeared($0) }
    guard !actors.isEmpty else { return }
    let clause = ClauseReading(tree, trigger: token)
    var act = Act(
      trigger: token, type: .presence, actors: actors, targets: grounds, targetHeads: [place],
      placeHeads: [], soil: [], kills: false, injures: false, isNegated: clause.isNegated,
      reality: clause.reality, isNominal: false, rule: "relation.whereabouts")
    act.actorHeads = heads
    addPlaces(&act)
    add(act)
  }

  /// The noun for the place where the subject of a word is said to be; nil where none is told.
  private func placeToldBy(_ token: Int) -> Int? {
    if [.aclRelcl, .acl, .advcl].contains(tree.relation(token)) {
      let start = tree.extent(of: token)
      guard let word = start.prefix(4).first(where: { tree.form($0) == WordHash.of("where") })
      else {
        return nil
      }
      return tree.relation(token) == .advcl ? nominal(before: word) : tree.head(token)
    }
    if Self.staying.contains(tree.lemma(token)), tree.token(token).tag == .verb {
      return arguments.obliques(of: token, .in).first
    }
    guard tree.child(of: token, .cop) != nil, tree.child(of: token, .nsubj) != nil,
      arguments.isMarked(token, by: .in)
    else { return nil }
    return token
  }

  /// The noun on which the words right before a token hang, where the parse took its clause for another's.
  private func nominal(before token: Int) -> Int? {
    var noun = token - 1
    guard noun >= 0, [.noun, .propn].contains(tree.token(noun).tag) else { return nil }
    for _ in 0..<6 {
      guard let above = tree.head(noun), above < token,
        [.noun, .propn].contains(tree.token(above).tag)
      else { break }
      noun = above
    }
    return noun
  }

  /// "a cave": one of many tells nothing.
  private func isAnyPlace(_ entity: Int) -> Bool {
    guard let party = parties.party(at: entity), party.states.isEmpty else { return false }
    return !parties.isDefinite(NounPhrase(tree, head: party.head))
  }

  /// Fighters and persons known or told for their violence.
  private func isFeared(_ entity: Int) -> Bool {
    switch parties.table[entity].kind {
    case .armedGroup: true
    case .person: parties.table[entity].isViolent
    default: false
    }
  }

  private static let staying = ClosedClass.hashes("remain stay live reside linger lurk camp settle")
}
