/// R71: An edition that changes after its publication says so in a dated note.
///
/// Why: A reader who cited it yesterday must see that it reads otherwise today.
/// A breach: a second edition of one day with other claims, and "corrections: none".
/// To mend it: add a correction with its date.
struct Rule71CorrectionNotes: HouseRule {
  let number = "R71"
  let summary = "An edition that changes after its publication says so in a dated note."
  let level = RuleLevel.must
  let remedy = "add a dated correction"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let undated = edition.data.corrections.filter { CalendarDay.number(of: $0.date) == nil }.map {
      breach("a correction has no date", at: nil, of: edition, sentence: $0.text)
    }
    guard let before = edition.outputs.published, let written = edition.outputs.written,
      before.markdown != written, edition.data.corrections.count <= before.corrections
    else { return undated }
    return undated + [
      breach(
        "the edition differs from the one published, and no note says so", at: nil, of: edition)
    ]
  }
}
