internal import BriefingModel

/// R18: A victim gets no group that the cited sentence does not give.
///
/// Why: To call the dead members of a group is a charge of its own.
/// A breach: a group named as the victims of a killing that names none.
/// To mend it: leave the group of the victims open.
struct Rule18VictimsGroup: HouseRule {
  let number = "R18"
  let summary = "A victim gets no group that the cited sentence does not give."
  let level = RuleLevel.must
  let remedy = "leave the group of the victims open"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.reportedClaims.compactMap { claim in
      guard claim.type == .casualties || claim.type == .attribute, let target = claim.target,
        target.kind == .armedGroup, let cited = edition.citedText(of: claim.sentences),
        !target.names.contains(where: { cited.contains($0) })
      else { return nil }
      return breach(
        "no cited sentence gives the victims of claim \(claim.number) the group '\(target.name)'",
        at: edition.section(.claims)?.line, of: edition)
    }
  }
}
