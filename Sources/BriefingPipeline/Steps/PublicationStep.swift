internal import ArticleArchive
internal import BriefingModel
internal import Exports
internal import Foundation
internal import MarkdownTree
internal import ReferenceData
internal import SitePublisher
internal import TerminalSummary

/// Brings the site in step with the editions: only pages that a change touches are made.
struct PublicationStep: Sendable {
  let archive: Archive
  let workspace: Workspace
  let settings: Settings

  func run(output: URL, rebuild: Bool) throws(PipelineError) -> PublicationReport {
    try WritingStep(workspace: workspace).restore(from: archive)
    let sources = try sources()
    do {
      let publisher = SitePublisher(
        settings: SiteSettings(
          title: settings.title, address: settings.siteAddress, stateNames: Self.stateNames,
          method: MethodText.shipped, schema: OutputSchemas.text(of: "edition") ?? "{}\n"),
        theme: try ThemeReader(workspace: workspace).theme(), output: output)
      let outcome = try publisher.publish(sources, rebuild: rebuild)
      return PublicationReport(
        site: output, written: outcome.written.count, unchanged: outcome.unchanged,
        deadLinks: outcome.notes + outcome.deadLinks)
    } catch let error as SiteError {
      throw Self.stamped(error)
    } catch let error as ArchiveError {
      throw .archive(.publishing, error)
    } catch let error as PipelineError {
      throw error
    } catch {
      throw .disk(.publishing, path: output.path, reason: FileWriting.reason(error))
    }
  }

  /// Each edition, to be read where it changed: what it is known by is a digest of its data and one
  /// of its Markdown, which is read only where its file was written since.
  private func sources() throws(PipelineError) -> [EditionSource] {
    let exporter = EditionExporter.shipped(siteAddress: settings.siteAddress)
    let stored: [(date: String, digest: String)]
    do throws(ArchiveError) {
      stored = try archive.editionDigests()
    } catch {
      throw .archive(.publishing, error)
    }
    var digests = MarkdownDigests(workspace)
    let texts = digests.digests(of: stored.map(\.date))
    return zip(stored, texts).compactMap { edition, text in
      guard let text else { return nil }
      return EditionSource(date: edition.date, fingerprint: "\(edition.digest) \(text)") {
        try read(edition.date, exporter)
      }
    }
  }

  private func read(_ date: String, _ exporter: EditionExporter) throws -> PublishedEdition {
    let file = workspace.briefings.appending(path: "\(date).md")
    guard let stored = try archive.edition(date: date) else {
      throw ArchiveError.damaged(path: archive.location, what: "the edition of \(date)")
    }
    let edition = try AssessmentStep.decode(stored, archive: archive)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return PublishedEdition(
      edition: edition, markdown: text, attachments: Self.attachments(edition, exporter))
  }
}

extension PublicationStep {
  /// The files beside an edition's page: exports and plain text; the Markdown is always there.
  private static func attachments(
    _ edition: Edition, _ exporter: EditionExporter
  ) -> [PublishedEdition.Attachment] {
    EditionExporter.Format.allCases.map { format in
      PublishedEdition.Attachment(
        name: format.fileName, label: format.label, bytes: exporter.bytes(of: edition, as: format))
    } + [
      PublishedEdition.Attachment(name: "index.txt", label: "plain text") {
        Array(FullText.text(for: $0).utf8)
      }
    ]
  }

  private static var stateNames: [String: String] {
    Dictionary(ShippedTables.states.map { ($0.iso3, $0.name) }) { first, _ in first }
  }

  /// A fault of the site as the pipeline's: the user's files are configuration, the rest is disk.
  static func stamped(_ error: SiteError) -> PipelineError {
    switch error {
    case .cannotWrite(let path, let reason): .disk(.publishing, path: path, reason: reason)
    case .restricted, .badDate:
      .breach(
        .publishing, [Diagnostic(.error, "publish.refused", summary: error.description)])
    case .unknownSlot, .missingSlot, .unreadableTheme, .foreignFolder:
      .configuration(
        .publishing, [Diagnostic(.error, "publish.configuration", summary: error.description)])
    }
  }
}
