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
    do throws(BriefingTemplates.Faults) {
      return try BriefingTemplates(overrides: overrides())
    } catch {
      throw .configuration(.writing, error.diagnostics)
    }
  }

  /// Writes `Briefings/D.json` and then `Briefings/D.md`, so that a Markdown file has its data.
  func write(_ edition: Edition, markdown: String) throws(PipelineError) {
    let folder = workspace.briefings
    let json = Array((JSONWriter.string(edition) + "\n").utf8)
    try FileWriting.write(json, to: folder.appending(path: "\(edition.date).json"), step: .writing)
    try FileWriting.write(
      Array(markdown.utf8), to: folder.appending(path: "\(edition.date).md"), step: .writing)
  }

  /// The user's own templates below `Templates/Briefing`, which win over the shipped ones.
  private func overrides() -> [TemplateFile] {
    let folder = workspace.templates.appending(path: "Briefing")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).sorted().compactMap { path in
      let place = folder.appending(path: path)
      guard let name = TemplateFile.name(ofFile: path),
        let text = try? String(contentsOf: place, encoding: .utf8)
      else { return nil }
      return TemplateFile(name: name, path: place.path, text: text)
    }
  }
}
