internal import BriefingModel

/// R19: A state that is named only as a member of an alliance is not listed as threatened.
///
/// Why: Membership is not a threat.
/// A breach: Kazakhstan, named as a member only, among the threatened.
/// To mend it: list the state in one of the two places.
struct Rule19MembershipNoThreat: HouseRule {
  let number = "R19"
  let summary = "A state that is named only as a member of an alliance is not listed as threatened."
  let level = RuleLevel.must
  let remedy = "list the state in one of the two places"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let members = Set(edition.data.actors.membersOnly.items.map(\.iso3))
    return edition.data.actors.threatened.items.filter { entry in
      entry.entity.kind == .state && entry.entity.iso3.map(members.contains) == true
    }.map {
      breach(
        "\($0.entity.name) is listed as threatened and as a member only",
        at: edition.section(.actors)?.line, of: edition, sentence: $0.sentence.text)
    }
  }
}
