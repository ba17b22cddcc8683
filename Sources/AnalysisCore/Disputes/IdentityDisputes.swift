internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds different nationalities told of the same people.
struct IdentityDisputes {
  let parties: PartyResolver
  let relations: [Relation]
  let topic: DisputeTopic
  private var tree: SyntaxTree { parties.tree }

  /// The pairs of accounts that tell of different nationalities.
  func find(_ drafts: [ClaimBuilder.Draft], _ claims: [Assertion]) -> [Rivalry] {
    let told = claims.flatMap { claim -> [(claim: Assertion, relation: Relation)] in
      guard let draft = claim.draft else { return [] }
      return drafts[draft].relations.map { relations[$0] }
        .filter { $0.type == .attribute && $0.presupposes != nil && !$0.isNegated }
        .map { (claim, $0) }
    }
    var result: [Rivalry] = []
    for (place, first) in told.enumerated() {
      for second in told[(place + 1)...].prefix(DisputeFinder.window)
      where first.relation.target == second.relation.target
        && tree.lemma(first.relation.trigger) != tree.lemma(second.relation.trigger)
        && !first.claim.tokens.overlaps(second.claim.tokens)
      {
        result.append(
          Rivalry(
            first: first.claim, second: second.claim, weight: 95, grade: .competing,
            slot: .identity,
            about: topic.nationality(of: people(first.relation, second.relation)),
            rule: "dispute.nationality"))
      }
    }
    return result
  }

  /// "the militants killed": the people, with what befell them.
  private func people(_ first: Relation, _ second: Relation) -> String {
    for relation in [second, first] {
      let noun = relation.presupposes?.last { index in
        tree.token(index).tag == .noun && parties.isPeople(index)
          && tree.child(of: index, .acl) != nil
      }
      guard let noun, let harm = tree.child(of: noun, .acl), harm == noun + 1 else { continue }
      return "\(topic.definite(noun)) \(parties.tree.document.form(harm))"
    }
    return "the dead"
  }
}
