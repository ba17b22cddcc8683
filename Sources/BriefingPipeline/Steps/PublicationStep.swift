internal import ArticleArchive
internal import BriefingModel
internal import Exports
internal import Foundation
internal import MarkdownTree
internal import ReferenceData
internal import SitePublisher
internal import TerminalSummary

/// Writes the site of all editions.
struct PublicationStep: Sendable {
  let archive: Archive
  let workspace: Workspace
  let settings: Settings

  func run(output: URL) throws(PipelineError) -> PublicationReport {
    let editions = try published()
    do {
      let theme = try SiteTheme(overrides: overrides())
      let builder = SiteBuilder(
        settings: SiteSettings(
          title: settings.title, address: settings.siteAddress, stateNames: Self.stateNames),
        theme: theme)
      let files = try builder.files(for: editions)
      let outcome = try SiteWriter(output: output).write(files)
      return PublicationReport(
        site: output, written: outcome.written.count, unchanged: outcome.unchanged)
    } catch let error as SiteError {
      throw Self.stamped(error)
    } catch {
      throw .disk(.publishing, path: output.path, reason: FileWriting.reason(error))
    }
  }

  private func published() throws(PipelineError) -> [PublishedEdition] {
    do throws(ArchiveError) {
      let exporter = EditionExporter.shipped(siteAddress: settings.siteAddress)
      var published: [PublishedEdition] = []
      for stored in try archive.editions().reversed() {
        let edition = try AssessmentStep.decode(stored, archive: archive)
        let file = workspace.briefings.appending(path: "\(stored.date).md")
        guard let markdown = try? String(contentsOf: file, encoding: .utf8) else { continue }
        published.append(
          PublishedEdition(
            edition: edition, markdown: markdown,
            attachments: Self.attachments(edition, markdown, exporter)))
      }
      return published
    } catch {
      throw .archive(.publishing, error)
    }
  }
}

extension PublicationStep {
  /// The files beside an edition's page: exports, Markdown and plain text.
  private static func attachments(
    _ edition: Edition, _ markdown: String, _ exporter: EditionExporter
  ) -> [PublishedEdition.Attachment] {
    var files = EditionExporter.Format.allCases.map {
      PublishedEdition.Attachment(
        name: $0.fileName, label: $0.label, bytes: exporter.bytes(of: edition, as: $0))
    }
    files.append(
      PublishedEdition.Attachment(name: "index.md", label: "Markdown", bytes: Array(markdown.utf8)))
    if let document = try? MarkdownDocument(parsing: markdown) {
      let text = FullText.text(for: document)
      files.append(
        PublishedEdition.Attachment(name: "index.txt", label: "plain text", bytes: Array(text.utf8))
      )
    }
    return files
  }

  /// The user's own site templates, by path below `Templates/Site`.
  private func overrides() -> [String: [UInt8]] {
    let folder = workspace.templates.appending(path: "Site")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for path in paths ?? [] {
      if let data = try? Data(contentsOf: folder.appending(path: path)) {
        files[path] = Array(data)
      }
    }
    return files
  }

  private static var stateNames: [String: String] {
    Dictionary(ReferenceLibrary.shipped.states.map { ($0.iso3, $0.name) }) { first, _ in first }
  }

  /// A fault of the site as the pipeline's: the user's files are configuration, the rest is disk.
  private static func stamped(_ error: SiteError) -> PipelineError {
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
