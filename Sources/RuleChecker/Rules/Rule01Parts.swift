/// R1: The thirteen parts stand in their order.
///
/// Why: A reader who knows one edition finds everything in the next.
/// A breach: a heading is missing, or stands before another that it should follow.
/// To mend it: restore the heading in the edition template.
struct Rule01Parts: HouseRule {
  let number = "R1"
  let summary = "The thirteen parts stand in their order."
  let level = RuleLevel.must
  let remedy = "restore the part in edition.mustache"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    var found: [Breach] = []
    var last = 0
    for part in EditionSection.allCases {
      guard let section = edition.section(part) else {
        found.append(breach("the part '\(part.rawValue)' is missing", at: nil, of: edition))
        continue
      }
      if section.line < last {
        found.append(
          breach("the part '\(part.rawValue)' is out of order", at: section.line, of: edition))
      }
      last = max(last, section.line)
    }
    return found
  }
}
