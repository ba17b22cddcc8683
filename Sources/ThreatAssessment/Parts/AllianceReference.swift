internal import BriefingModel

/// What the reference data add on an alliance, marked as such (R20, R59).
struct AllianceReference {
  static let mostMembers = 12
  let context: EditionContext
  let alliance: AllianceFinding

  /// Its defence clause, with the article of the treaty.
  var defenceClause: String? {
    guard let entry = context.reference.alliances.first(where: { $0.id == alliance.id }),
      let clause = entry.defenceClause
    else { return nil }
    let words = clause.hasSuffix(".") ? String(clause.dropLast()) : clause
    return words + (entry.defenceReference.map { " (\($0))" } ?? "") + "."
  }

  var sentences: [CitedSentence] {
    let others = alliance.membersReference.filter { !alliance.membersNamed.contains($0) }
    let names = others.map(context.stateName).sorted()
    var result: [CitedSentence] = []
    if !names.isEmpty, names.count <= Self.mostMembers {
      let text = context.phrases(.allianceReference, ["members": PhraseBook.list(names)])
      result.append(SentenceMaker.fixed(text))
    }
    if let defenceClause {
      let text = context.phrases(
        .allianceDefence, ["clause": defenceClause])
      result.append(SentenceMaker.fixed(text))
    }
    return result
  }
}
