internal import BriefingModel

/// R46: Old material is named as such in the header.
///
/// Why: An old article read for news misleads more than none.
/// A breach: an article of 2015 in an edition of 2026, without the notice.
/// To mend it: print the notice of old material.
struct Rule46OldMaterial: HouseRule {
  let number = "R46"
  let summary = "Old material is named as such in the header."
  let level = RuleLevel.must
  let remedy = "print the notice of old material"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let header = edition.sections.first?.sentences.map(\.text).joined(separator: " ") ?? ""
    guard !header.lowercased().contains("old material") else { return [] }
    var isOld: [String: Bool] = [:]
    for entry in edition.data.timeline.items {
      let old = CalendarDay.isOld(entry.date, against: edition.data.date)
      for article in entry.sentence.citations.map(\.article) {
        isOld[article] = (isOld[article] ?? true) && old
      }
    }
    let dated = Dictionary(
      edition.data.sources.items.map { ($0.article, $0.published) }
    ) { first, _ in first }
    return isOld.filter(\.value).keys.sorted().filter { article in
      guard let published = dated[article] ?? nil else { return true }
      return CalendarDay.isOld(String(published.prefix(10)), against: edition.data.date)
    }.map {
      breach("article \($0) tells of old events, and no notice says so", at: 1, of: edition)
    }
  }
}
