internal import BriefingModel
internal import Language
internal import ReferenceData

/// The land that a word of conquest leaves out.
extension ActFinder {
  /// "returned to power after a US invasion": the state, and the sentence that names it, of which the article
  /// told last; nil where the act's own sentence names one, or its word is no conquest.
  func sceneOfConquest(_ act: Act, _ soil: [String]) -> ([String], Range<Int>)? {
    let own = Set(act.actors.flatMap { parties.table[$0].states })
    guard Self.conquests.contains(tree.lemma(act.trigger)), own.isSuperset(of: soil) else {
      return nil
    }
    let here = Int(tree.token(act.trigger).sentence)
    for number in (max(0, here - 6)..<here).reversed() {
      let tokens = tree.document.sentences[number].tokens
      let states = parties.soil(in: tokens).filter { !own.contains($0) }
      if !states.isEmpty { return states.count == 1 ? (states, tokens) : nil }
    }
    return nil
  }

  /// "conducted last year's coup": a coup is at home, in the state of which the article told last.
  mutating func homeOfCoup(_ act: Act, _ soil: [String]) -> Int? {
    guard soil.isEmpty, Self.coups.contains(tree.lemma(act.trigger)) else { return nil }
    let named = (parties.scan.matches + parties.scan.nestedStates).filter {
      $0.tokens.upperBound <= act.trigger && PartyResolver.namesState($0)
    }.max { $0.tokens.lowerBound < $1.tokens.lowerBound }
    guard let named, case let states = parties.states(of: named), states.count == 1 else {
      return nil
    }
    let home = parties.placeEntity(named)
    return act.actors.contains(home) ? nil : home
  }

  private static let conquests = ClosedClass.hashes("invasion occupation annexation conquest")
  private static let coups = ClosedClass.hashes("coup putsch mutiny insurrection")
}
