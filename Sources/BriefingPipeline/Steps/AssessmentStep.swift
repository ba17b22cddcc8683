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

  /// An edition, the same made a second time, and what stood under its date before.
  struct Made {
    let edition: Edition
    let rebuilt: Edition
    let present: Edition?
  }

  /// Makes the edition of a date. Made anew with nothing changed it is the one that stands there;
  /// with changes it says so in a dated note (R71).
  ///
  /// - Parameter hidden: articles that a person's entry leaves out, for the header.
  func run(
    _ records: [ArticleRecord], hidden: [UnreadInput] = [], date: String
  ) async throws(PipelineError) -> Made {
    do throws(ArchiveError) {
      var past = try self.past(of: date)
      past.unread += hidden
      // The second time in another order: what comes out must not hang on it (R66).
      let orders = [records, records.reversed()]
      let around = past
      let made = await OrderedWork.map(orders, lanes: 2) {
        build($0, date: date, past: around, present: around.present)
      }
      let (edition, rebuilt) = (made[0], made[1])
      guard let present = past.present else {
        return Made(edition: edition, rebuilt: rebuilt, present: nil)
      }
      if edition.isSame(as: present) {
        return Made(edition: present, rebuilt: present, present: present)
      }
      return Made(
        edition: corrected(edition, present), rebuilt: corrected(rebuilt, present),
        present: present)
    } catch {
      throw .archive(.assessment, error)
    }
  }

  /// What the archive holds around a date.
  private struct Past {
    let previous: Edition?
    let present: Edition?
    let number: Int
    var unread: [UnreadInput]
  }

  private func past(of date: String) throws(ArchiveError) -> Past {
    let previous = try archive.edition(before: date)
    let present = try archive.edition(date: date)
    return Past(
      previous: try previous.map { stored throws(ArchiveError) in
        var edition = try Self.decode(stored, archive: archive)
        let first = RunTime.day(edition.date, movedBy: -EditionBuilder.ledgerDays)
        edition.ledger = try archive.ledger(from: first, through: edition.date)
        return edition
      },
      present: try present.map { stored throws(ArchiveError) in
        try Self.decode(stored, archive: archive)
      }, number: try archive.editionNumber(date: date),
      unread: try archive.unreadInputs(after: previous?.date ?? "", through: date))
  }

  private func build(
    _ records: [ArticleRecord], date: String, past: Past, present: Edition?
  ) -> Edition {
    let builder = EditionBuilder(
      settings: editionSettings(date: date, previous: past.previous?.date, present: present),
      reference: reference)
    return builder.build(
      ThreatModel(records), previous: past.previous, date: date, number: past.number,
      now: time.stamp, cutOff: records.map(\.retrieved).max(), unread: past.unread,
      corrections: present?.corrections ?? [])
  }

  /// The edition with a note of what is new against the one that stood there.
  private func corrected(_ edition: Edition, _ present: Edition) -> Edition {
    var edition = edition
    let known = Set(present.sources.items.map(\.article))
    let added = edition.sources.items.filter { !known.contains($0.article) }.count
    let what =
      added == 0
      ? "made anew from the same articles"
      : "made anew with \(added) more \(added == 1 ? "article" : "articles")"
    edition.corrections.append(
      Correction(date: String(time.stamp.prefix(10)), text: what))
    return edition
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
      missedDays: previous.map { RunTime.days(after: $0, before: date) } ?? [],
      watch: settings.watch)
  }
}

extension Edition {
  /// Whether another edition says the same, the run time and the notes on it apart.
  fileprivate func isSame(as other: Edition) -> Bool {
    func bare(_ edition: Edition) -> Edition {
      var edition = edition
      edition.header.runTime = ""
      edition.header.revision = 1
      edition.header.notices.removeAll { $0.kind == "rebuilt" }
      edition.ledger = edition.ownLedger
      return edition
    }
    return bare(self) == bare(other)
  }
}
