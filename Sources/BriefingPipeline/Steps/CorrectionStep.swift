internal import ArticleArchive
internal import BriefingModel

/// Puts dated notes on the earlier editions that an edition corrects (R71): into the archive, their
/// data and their Markdown; the site follows. A note that stands there already is left as it is.
struct CorrectionStep: Sendable {
  let archive: Archive
  let writing: WritingStep
  let time: RunTime

  /// Notes what an edition corrects, an edition of before only where it printed the claim.
  ///
  /// - Returns: the dates of the editions that got a note, oldest first.
  func run(_ edition: Edition) throws(PipelineError) -> [String] {
    let corrections = edition.corrects ?? []
    var noted: [String] = []
    for date in Set(corrections.map(\.edition)).sorted() {
      if try note(corrections.filter { $0.edition == date }, on: date) { noted.append(date) }
    }
    return noted
  }

  private func note(_ corrections: [EditionCorrection], on date: String) throws(PipelineError)
    -> Bool
  {
    guard let stored = try kept({ () throws(ArchiveError) in try archive.edition(date: date) })
    else { return false }
    var edition = try kept { () throws(ArchiveError) in
      try AssessmentStep.decode(stored, archive: archive)
    }
    let notes = corrections.compactMap { text($0, in: edition) }
      .filter { text in !edition.corrections.contains { $0.text == text } }
    guard !notes.isEmpty else { return false }
    let today = String(time.stamp.prefix(10))
    edition.corrections += notes.map { Correction(date: today, text: $0) }
    let changed = StoredEdition(
      date: date, number: stored.number, made: stored.made, json: JSONWriter.string(edition),
      records: EditionRecords(edition))
    try writing.write(
      edition, json: changed.json, markdown: try writing.markdown(of: edition)
    ) { () throws(PipelineError) in
      try kept { () throws(ArchiveError) in try archive.store(changed, articles: []) }
    }
    return true
  }

  /// The note with the number that the claim has there; nil where the edition did not print it.
  private func text(_ correction: EditionCorrection, in edition: Edition) -> String? {
    edition.reportedClaims.first { $0.id == correction.claim }
      .map { "Claim \($0.number), \($0.heading): \(correction.text)" }
  }

  private func kept<Value>(_ body: () throws(ArchiveError) -> Value) throws(PipelineError) -> Value
  {
    do {
      return try body()
    } catch {
      throw .archive(.writing, error)
    }
  }
}
