internal import BriefingModel

/// R44: A year that was read has its basis, which is never the run date alone.
///
/// Why: A guessed year makes an old event a new one.
/// A breach: read as 2026, because the program ran in 2026.
/// To mend it: read the year from the article, or say that it is not known.
struct Rule44YearBasis: HouseRule {
  let number = "R44"
  let summary = "A year that was read has its basis, which is never the run date alone."
  let level = RuleLevel.must
  let remedy = "read the year from the article, or say that it is not known"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.timeline.items.filter { entry in
      guard let written = entry.written, !written.hasYear, entry.date?.hasYear == true else {
        return false
      }
      let basis = entry.basis?.lowercased() ?? ""
      return basis.isEmpty || basis.contains("run date") || basis.contains("run time")
    }.map {
      breach(
        "the year of '\($0.written ?? "")' has no basis", at: edition.section(.timeline)?.line,
        of: edition, sentence: $0.sentence.text)
    }
  }
}
