internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import ReferenceData
internal import ThreatAssessment

/// From the findings of an edition's articles to the edition.
struct AssessmentStep: Sendable {
  let archive: Archive
  let settings: Settings
  let time: RunTime
  let reference: ReferenceLibrary

  func run(_ records: [ArticleRecord], date: String) throws(PipelineError) -> Edition {
    do throws(ArchiveError) {
      let previous = try archive.edition(before: date)
      let present = try archive.edition(date: date)
      let number = try archive.editionNumber(date: date)
      let unread = try archive.unreadInputs(after: previous?.date ?? "", through: date)
      let last = try previous.map { stored throws(ArchiveError) in
        try Self.decode(stored, archive: archive)
      }
      let made = try present.map { stored throws(ArchiveError) in
        try Self.decode(stored, archive: archive)
      }
      let builder = EditionBuilder(
        settings: editionSettings(date: date, previous: previous?.date, present: made),
        reference: reference)
      return builder.build(
        ThreatModel(records), previous: last, date: date, number: number, now: time.stamp,
        cutOff: records.map(\.retrieved).max(), unread: unread,
        corrections: made?.corrections ?? [])
    } catch {
      throw .archive(.assessment, error)
    }
  }

  /// The edition in its stored form.
  static func decode(_ stored: StoredEdition, archive: Archive) throws(ArchiveError) -> Edition {
    guard let edition = try? Edition(json: Array(stored.json.utf8)) else {
      throw .damaged(path: archive.location, what: "the edition of \(stored.date)")
    }
    return edition
  }

  private func editionSettings(
    date: String, previous: String?, present: Edition?
  ) -> EditionSettings {
    EditionSettings(
      title: settings.title, marking: settings.marking, scale: settings.likelihoodScale.rawValue,
      revision: (present?.header.revision ?? 0) + 1,
      missedDays: previous.map { RunTime.days(after: $0, before: date) } ?? [])
  }
}
