internal import BriefingModel

/// R20: Members of an alliance come from the articles, or are marked as reference data.
///
/// Why: What we add must not pass for what was reported.
/// A breach: a member of the reference data that stands unmarked.
/// To mend it: mark what is not in the articles.
struct Rule20AllianceMembers: HouseRule {
  let number = "R20"
  let summary = "Members of an alliance come from the articles, or are marked as reference data."
  let level = RuleLevel.must
  let remedy = "mark what is not in the articles"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let line = edition.section(.actors)?.line
    return edition.data.actors.alliances.items.flatMap { alliance -> [Breach] in
      let both = Set(alliance.membersNamed).intersection(alliance.membersReference)
      let unmarked = alliance.sentences.filter {
        $0.citations.isEmpty && $0.basis == .fixed
          && !$0.text.lowercased().contains("reference data")
      }
      return both.sorted().map {
        breach("\(alliance.name) has \($0) both named and added", at: line, of: edition)
      }
        + unmarked.map {
          breach(
            "what is not in the articles is not marked", at: line, of: edition, sentence: $0.text)
        }
    }
  }
}
