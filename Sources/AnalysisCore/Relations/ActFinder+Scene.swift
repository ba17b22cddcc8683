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
  func homeOfCoup(_ act: Act, _ soil: [String]) -> Int? {
    guard soil.isEmpty, Self.coups.contains(tree.lemma(act.trigger)) else { return nil }
    return parties.recentStates.last { !act.actors.contains($0) }
  }

  private static let conquests = ClosedClass.hashes("invasion occupation annexation conquest")
  private static let coups = ClosedClass.hashes("coup putsch mutiny insurrection")
}
