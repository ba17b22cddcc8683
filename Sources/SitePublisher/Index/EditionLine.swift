internal import BriefingModel

/// What the lists of the site need of an edition, without its claims and articles.
struct EditionLine: Hashable, Sendable {
  let date: String
  /// What the edition, its Markdown and its attachments were known by.
  var mark: EditionMark
  /// The day on which it last changed, with the time where that is known.
  let updated: String
  /// The beginning of its bottom line.
  let opening: String
  let corrections: [Correction]

  init(_ digest: EditionDigest, mark: EditionMark) {
    date = digest.date
    self.mark = mark
    updated = digest.updated
    opening = digest.bottomLine.first?.text.cut(to: 200) ?? ""
    corrections = digest.corrections
  }

  /// Its month, `YYYY-MM`.
  var month: String { String(date.prefix(7)) }

  func write(to bytes: inout ByteWriter) {
    bytes.texts([date, mark.fingerprint, mark.stamp, updated, opening])
    bytes.list(corrections) {
      $1.text($0.date)
      $1.text($0.text)
    }
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    let given = try bytes.texts()
    guard given.count == 5 else { throw ByteReader.Damaged() }
    mark = EditionMark(fingerprint: given[1], stamp: given[2])
    (date, updated, opening) = (given[0], given[3], given[4])
    corrections = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      Correction(date: try bytes.text(), text: try bytes.text())
    }
  }
}
