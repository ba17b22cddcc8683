internal import BriefingModel

/// R45: A date is never more precise than the article.
///
/// Why: A month that becomes a day is invented.
/// A breach: 1 February, where the article has February.
/// To mend it: keep the precision of the article.
struct Rule45DatePrecision: HouseRule {
  let number = "R45"
  let summary = "A date is never more precise than the article."
  let level = RuleLevel.must
  let remedy = "keep the precision of the article"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let months = Set(Lexicon.named("month").phrases.compactMap(\.first))
    return edition.data.timeline.items.filter { entry in
      let lengths = ["day": 10, "month": 7, "year": 4]
      guard let precision = entry.precision, let date = entry.date else { return false }
      let isBadForm = !date.hasPrefix("--") && lengths[precision] != date.count
      let words = Lexicon.words(of: entry.written ?? "")
      let plain = Set(words).subtracting([
        "in", "early", "late", "mid", "of", "last", "this", "the",
      ])
      let isMonthOnly =
        !plain.isEmpty
        && plain.allSatisfy { months.contains($0) || $0.count == 4 && $0.allSatisfy(\.isNumber) }
      return isBadForm || (isMonthOnly && precision == "day")
    }.map {
      breach(
        "'\($0.written ?? "")' was read as \($0.date ?? "")", at: edition.section(.timeline)?.line,
        of: edition, sentence: $0.sentence.text)
    }
  }
}
