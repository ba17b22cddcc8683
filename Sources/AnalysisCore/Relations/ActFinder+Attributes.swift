internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  /// "most of the militants killed were Kazakh": a nationality that is told of people.
  mutating func readAttribute(at token: Int) {
    guard let match = parties.scan.match(at: token), match.tokens.upperBound == token + 1,
      match.name.kind == .stateDemonym || match.name.kind == .formerStateDemonym,
      let copula = copula(before: token)
    else { return }
    let range = subjectWords(before: copula)
    guard let subject = range.first else { return }
    let people = range.filter { tree.token($0).tag == .noun && parties.isPeople($0) }
    let isOfDead = range.contains { Self.harmed.contains(tree.form($0)) }
    guard !people.isEmpty || isOfDead else { return }
    var targets: [Int] = []
    for head in people where targets.isEmpty && tree.token(head).pennTag == .nns {
      targets = parties.resolve(head)
    }
    if isOfDead, targets.isEmpty { targets = lastVictims() }
    guard !targets.isEmpty else { return }
    var act = Act(
      trigger: token, type: .attribute, actors: [], targets: targets, targetHeads: [subject],
      placeHeads: [], soil: [], kills: false, injures: false, isNegated: tree.isNegated(token),
      reality: .actual, isNominal: false, rule: "relation.nationality.copula")
    act.presupposes = range
    add(act)
  }

  /// "were reportedly": the form of "be" right before a word, adverbs left out.
  private func copula(before token: Int) -> Int? {
    let start = tree.sentence(of: token).lowerBound
    var index = token - 1
    while index > start, tree.token(index).tag == .adv { index -= 1 }
    return index > start && Self.copulas.contains(tree.form(index)) ? index : nil
  }

  /// The words of the clause before a copula, back to "that" or another clause's verb of saying.
  private func subjectWords(before copula: Int) -> Range<Int> {
    let start = tree.sentence(of: copula).lowerBound
    var low = copula
    while low > start {
      let before = low - 1
      if tree.form(before) == WordHash.of("that") || tree.token(before).shape.contains(.opensQuote)
        || library.reportingWords.contains(tree.lemma(before)) && tree.token(before).tag == .verb
      {
        break
      }
      low = before
    }
    return low..<copula
  }

  private static let copulas = ClosedClass.hashes("is are was were be been")
  static let harmed = ClosedClass.hashes("killed dead injured wounded arrested captured detained")

  private func lastVictims() -> [Int] {
    acts.suffix(40).last { $0.kills && !$0.targets.isEmpty }?.targets ?? []
  }
}
