internal import ArticleArchive
internal import BriefingModel
internal import BriefingTemplates
internal import Foundation

/// Fills the templates with an edition and puts the files in their place.
struct WritingStep: Sendable {
  let workspace: Workspace

  /// The edition's Markdown; a fault in a template stops before anything is written.
  func markdown(of edition: Edition) throws(PipelineError) -> String {
    BriefingWriter(templates: try templates()).markdown(for: edition)
  }

  /// The templates, checked.
  func templates() throws(PipelineError) -> BriefingTemplates {
    let overrides = try overrides()
    do throws(BriefingTemplates.Faults) {
      return try BriefingTemplates(overrides: overrides)
    } catch {
      throw .configuration(.writing, error.diagnostics)
    }
  }

  /// Writes `Briefings/D.json` and `D.md` aside, keeps the edition, and then puts the files in their
  /// place: where the disk fails at any of it, the earlier edition stands as it was.
  ///
  /// - Parameter json: the edition as JSON.
  func write(
    _ edition: Edition, json: String, markdown: String,
    keep: () throws(PipelineError) -> Void
  ) throws(PipelineError) {
    let data = try StagedFile(
      Array(Self.file(json)), for: place(of: edition.date, "json"), step: .writing)
    do throws(PipelineError) {
      let text = try StagedFile(
        Array(markdown.utf8), for: place(of: edition.date, "md"), step: .writing)
      do throws(PipelineError) {
        try keep()
        try data.commit()
        try text.commit()
      } catch {
        text.discard()
        throw error
      }
    } catch {
      data.discard()
      throw error
    }
  }

  /// Brings `Briefings/` in step with the archive where a run was cut off, and where a file of an
  /// edition is gone.
  ///
  /// - Parameter comparing: also where a file holds another edition than the archive does.
  func restore(from archive: Archive, comparing: Bool = false) throws(PipelineError) {
    let manager = FileManager.default
    let names = Set(
      (try? manager.contentsOfDirectory(atPath: workspace.briefings.path)) ?? [])
    let aside = names.filter { StagedFile.name(ofAside: $0) != nil }
    let unfinished = Set(aside.compactMap { StagedFile.name(ofAside: $0).map { $0.prefix(10) } })
    var lost: [Edition] = []
    do throws(ArchiveError) {
      for date in try archive.editionDates() {
        let isWhole =
          !unfinished.contains(date[...]) && names.contains("\(date).md")
          && names.contains("\(date).json")
        guard comparing || !isWhole, let stored = try archive.edition(date: date) else { continue }
        if isWhole, manager.contents(atPath: place(of: date, "json").path) == Self.file(stored.json)
        {
          continue
        }
        lost.append(try AssessmentStep.decode(stored, archive: archive))
      }
    } catch {
      throw .archive(.writing, error)
    }
    for edition in lost {
      try write(
        edition, json: JSONWriter.string(edition), markdown: try markdown(of: edition)
      ) {}
    }
    for name in aside { unlink(workspace.briefings.appending(path: name).path) }
  }

  /// The bytes of `D.json`.
  private static func file(_ json: String) -> Data { Data((json + "\n").utf8) }

  private func place(of date: String, _ kind: String) -> URL {
    workspace.briefings.appending(path: "\(date).\(kind)")
  }

  /// The user's own templates below `Templates/Briefing`, which win over the shipped ones.
  private func overrides() throws(PipelineError) -> [TemplateFile] {
    let folder = workspace.templates.appending(path: "Briefing")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [TemplateFile] = []
    for path in (paths ?? []).sorted() {
      let place = folder.appending(path: path)
      guard let name = TemplateFile.name(ofFile: path) else { continue }
      guard let text = try? String(contentsOf: place, encoding: .utf8) else {
        throw .configuration(.writing, [.unreadableTemplate(place.path)])
      }
      files.append(TemplateFile(name: name, path: place.path, text: text))
    }
    return files
  }
}

extension Diagnostic {
  /// A file of the user's that should win over a shipped one and cannot be read.
  static func unreadableTemplate(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "template.unreadable", at: SourcePlace(path: path),
      summary: "the template cannot be read as UTF-8 text",
      remedy: "mend its permissions or encoding, or take it away to use the shipped one")
  }
}
