internal import BriefingModel

/// What the lists of the site need of an edition, without its claims and articles.
struct EditionLine: Hashable, Sendable {
  let date: String
  /// What the edition, its Markdown and its attachments were known by.
  let fingerprint: String
  /// The day on which it last changed, with the time where that is known.
  let updated: String
  /// The beginning of its bottom line.
  let opening: String
  let corrections: [Correction]

  init(_ digest: EditionDigest, fingerprint: String) {
    date = digest.date
    self.fingerprint = fingerprint
    updated = digest.updated
    opening = digest.bottomLine.first?.text.cut(to: 200) ?? ""
    corrections = digest.corrections
  }

  /// Its month, `YYYY-MM`.
  var month: String { String(date.prefix(7)) }

  func write(to bytes: inout ByteWriter) {
    bytes.texts([date, fingerprint, updated, opening])
    bytes.list(corrections) {
      $1.text($0.date)
      $1.text($0.text)
    }
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    let given = try bytes.texts()
    guard given.count == 4 else { throw ByteReader.Damaged() }
    (date, fingerprint, updated, opening) = (given[0], given[1], given[2], given[3])
    corrections = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      Correction(date: try bytes.text(), text: try bytes.text())
    }
  }
}
