internal import BriefingModel

/// R17: Two actors are never merged on a shared word, and an unnamed group stays its own.
///
/// Why: A merge that nobody can see turns two groups into one.
/// A breach: a claim about an unnamed group that two separate stories are counted for.
/// To mend it: keep the actors apart unless the reference data give the alias.
struct Rule17ActorsApart: HouseRule {
  let number = "R17"
  let summary = "Two actors are never merged on a shared word, and an unnamed group stays its own."
  let level = RuleLevel.must
  let remedy = "keep the actors apart unless the reference data give the alias"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let line = edition.section(.actors)?.line
    var found: [Breach] = []
    for claim in edition.data.reportedClaims {
      guard let actor = claim.actor, actor.kind == .unnamed else { continue }
      guard Set(claim.reports.map(\.origin)).count > 1 else { continue }
      found.append(
        breach(
          "claim \(claim.number) merges an unnamed actor of several stories", at: line, of: edition,
          sentence: actor.name))
    }
    for (first, second) in sharedNames(edition.data.actors.threatActors.items.map(\.entity)) {
      found.append(
        breach("'\(first)' and '\(second)' are the same name", at: line, of: edition))
    }
    return found
  }

  /// Named actors with different identifiers and one printed name.
  private func sharedNames(_ actors: [EntityReference]) -> [(String, String)] {
    let named = actors.filter { $0.kind != .unnamed }
    return named.indices.flatMap { first in
      named.indices.filter { second in
        second > first && named[first].id != named[second].id
          && named[first].name.lowercased() == named[second].name.lowercased()
      }.map { (named[first].id, named[$0].id) }
    }
  }
}
