import Foundation
import PackagePlugin

/// Turns data files of the package into Swift source, so that the program carries them in itself.
///
/// `Bundle.module` is not used: it traps when its folder is gone, and the program must work
/// wherever it is copied.
@main
struct EmbedResources: BuildToolPlugin {
  /// The folders that each module embeds, relative to the package's root.
  static let folders: [String: [String]] = [
    "Language": ["Sources/Language/Data"],
    "Intake": ["Sources/Intake/Data"],
    "ReferenceData": ["Sources/ReferenceData/Data"],
    "ThreatAssessment": ["Sources/ThreatAssessment/Data"],
    "RuleChecker": ["Sources/RuleChecker/Data"],
    "BriefingTemplates": ["Templates/Briefing"],
    "SitePublisher": ["Templates/Site", "Sources/SitePublisher/Data"],
    "BriefingPipeline": [
      "Tests/Fixtures/SampleInbox", "Templates/Workspace", "Templates/Systemd",
      "Sources/BriefingPipeline/Schemas",
    ],
  ]

  /// The folders of each module whose digest goes into it, so that it knows by itself when the code
  /// changed that shapes what it makes.
  static let digested: [String: [String]] = [
    "SitePublisher": [
      "Sources/SitePublisher", "Sources/Exports", "Sources/MarkdownTree",
      "Sources/TerminalSummary", "Sources/BriefingModel",
    ]
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedResources.swift")
    let tool = try context.tool(named: "embed-resources")
    var inputs: [URL] = []
    var arguments = [output.path, root.path]
    for folder in Self.folders[target.name] ?? [] {
      arguments.append(folder)
      inputs += files(below: root.appending(path: folder))
    }
    if let digested = Self.digested[target.name] {
      arguments.append("--digest")
      for folder in digested {
        arguments.append(folder)
        inputs += files(below: root.appending(path: folder))
      }
    }
    return [
      .buildCommand(
        displayName: "Embed resources of \(target.name)", executable: tool.url,
        arguments: arguments, inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// Every regular file below a folder, sorted; none where there is no such folder.
  private func files(below folder: URL) -> [URL] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return paths.compactMap { $0 as? String }.sorted()
      .map { folder.appending(path: $0) }
      .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") }
  }
}
