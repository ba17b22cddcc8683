internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds the states that an article names, and by which names.
///
/// Names, demonyms and seats count wherever they stand, inside other names too. A capital counts
/// where it stands for its state, not where it is only a place ("reports from London").
struct StateFinder {
  let tree: SyntaxTree
  let scan: ReferenceScan
  let library: ReferenceLibrary

  /// The states in alphabetical order of their codes, none threatened yet.
  func find() -> [StateFinding] {
    var names: [String: [String]] = [:]
    for match in scan.matches + scan.nestedStates {
      guard let iso3 = iso3(of: match) else { continue }
      let text = tree.document.text(tree.document.byteRange(tokens: match.tokens))
      if names[iso3]?.contains(text) != true { names[iso3, default: []].append(text) }
    }
    return names.keys.sorted().map { iso3 in
      StateFinding(
        iso3: iso3, name: library.state(iso3)?.name ?? iso3, names: names[iso3] ?? [],
        threatened: false)
    }
  }

  private func iso3(of match: ReferenceMatch) -> String? {
    switch match.name.kind {
    case .stateName, .stateDemonym, .stateSeat: break
    case .stateCapital where standsForState(match): break
    default: return nil
    }
    let iso3 = library.states[Int(match.name.entry)].iso3
    return iso3 == "XKX" ? nil : iso3
  }

  /// A capital behind a preposition of place is a place.
  private func standsForState(_ match: ReferenceMatch) -> Bool {
    let head = match.tokens.first { token in
      guard let head = tree.head(token) else { return true }
      return !match.tokens.contains(head)
    }
    guard let head else { return true }
    let adposition = tree.adposition(of: tree.firstConjunct(of: head))
    return adposition.map { !Self.places.contains($0) } ?? true
  }

  private static let places = ClosedClass.hashes(
    "in from at near around outside inside towards toward across through throughout into to on")
}
