/// Dates that a page shows to its readers without marking them up.
enum VisibleDates {
  private static let published = [
    "published", "posted", "written", "issued", "date", "first published",
  ]
  private static let modified = [
    "updated", "last updated", "last edited", "last modified", "modified",
  ]

  /// Whether a line's key says that its date is that of a change.
  static func tellsOfChange(_ key: String) -> Bool { modified.contains(where: key.contains) }

  /// The first date after a word such as "Published", else the first text that is a date and nothing
  /// else, with the trust that each deserves.
  static func find(in tree: PageTree) -> [(
    date: PublicationDate, basis: String, rank: DateCandidates.Rank
  )] {
    var labelled: PublicationDate?
    var bare: PublicationDate?
    var changed: PublicationDate?
    for node in tree.nodes where node.tag == .text {
      let bytes = tree.text[Int(node.textStart)..<Int(node.textEnd)]
      guard bytes.count >= 8, bytes.count <= 120,
        bytes.contains(where: { (0x30...0x39).contains($0) })
      else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let date = DateReader.read(text), date.precision == .day || date.precision == .time
      else {
        continue
      }
      // With a space before it, so that "ePublished:" is no "published:".
      let key = " " + LineKey.of(text)
      if published.contains(where: { key.contains(" \($0) ") || key.contains(" \($0):") }) {
        labelled = labelled ?? date
      } else if tellsOfChange(key) {
        changed = changed ?? date
      } else if DateReader.readWhole(text) != nil {
        bare = bare ?? date
      }
    }
    var found: [(date: PublicationDate, basis: String, rank: DateCandidates.Rank)] = []
    if let labelled { found.append((labelled, "date line", .visible)) }
    if let bare { found.append((bare, "date line", .visible)) }
    if let changed { found.append((changed, "date of the last change", .modified)) }
    return found
  }
}
