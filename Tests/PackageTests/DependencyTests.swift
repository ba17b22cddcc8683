import Foundation
import Testing

/// Holds the package's own description against the edges that the design allows.
@Suite struct DependencyTests {
  /// The outside libraries and modules that each module of the program may depend on.
  ///
  /// Crypto may be used anywhere, so it is not listed.
  static let allowed: [String: Set<String>] = [
    "BriefingModel": [],
    "ReferenceData": ["BriefingModel"],
    "Intake": ["BriefingModel", "CGumbo", "CLibxml2", "CZlib"],
    "Language": ["BriefingModel", "ReferenceData", "CModels", "CKernels"],
    "AnalysisCore": ["BriefingModel", "ReferenceData", "Language"],
    "ThreatAssessment": ["BriefingModel", "ReferenceData"],
    "ArticleArchive": ["BriefingModel", "CZlib", "GRDB", "GRDBSQLite"],
    "BriefingTemplates": ["BriefingModel", "Mustache"],
    "MarkdownTree": ["BriefingModel", "CCmark"],
    "RuleChecker": ["BriefingModel", "MarkdownTree"],
    "SitePublisher": ["BriefingModel", "MarkdownTree"],
    "Exports": ["BriefingModel"],
    "TerminalSummary": ["BriefingModel", "MarkdownTree"],
    "BriefingPipeline": [
      "BriefingModel", "ReferenceData", "Intake", "Language", "AnalysisCore", "ThreatAssessment",
      "ArticleArchive", "BriefingTemplates", "MarkdownTree", "RuleChecker", "SitePublisher",
      "Exports", "TerminalSummary", "Yams",
    ],
    "ThreatbriefCommand": ["BriefingModel", "BriefingPipeline", "CMalloc", "ArgumentParser"],
    "threatbrief": ["ThreatbriefCommand"],
    "train-language": [
      "BriefingModel", "ReferenceData", "Language", "AnalysisCore", "ArgumentParser",
    ],
    "fuzz-language": ["Language"], "embed-resources": [],
    "CModels": [], "CKernels": [], "CCmark": [], "CGumbo": [], "CLibxml2": [], "CMalloc": [],
    "CZlib": [],
  ]

  static let anywhere: Set<String> = ["Crypto"]

  @Test func everyTargetKeepsToItsEdges() throws {
    for (target, dependencies) in try described() {
      let allowed = try #require(Self.allowed[target], "\(target) is not in the list of modules")
      let surplus = dependencies.subtracting(allowed).subtracting(Self.anywhere)
      #expect(surplus.isEmpty, "\(target) may not depend on \(surplus.sorted())")
    }
  }

  @Test func importsInSourcesMatchTheManifest() throws {
    let dependencies = try described()
    let modules = Set(Self.allowed.values.joined()).union(Self.allowed.keys)
    for (target, edges) in dependencies where !target.hasPrefix("C") {
      let folder = Self.root.appending(path: "Sources/\(target)")
      for module in try importedModules(below: folder) where modules.contains(module) {
        #expect(edges.contains(module), "\(target) imports \(module) behind the manifest's back")
      }
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Each target of the program with the targets and products that it names.
  private func described() throws -> [String: Set<String>] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "threatbrief-manifest-\(ProcessInfo.processInfo.processIdentifier)")
    process.arguments = [
      "swift", "package", "--package-path", Self.root.path, "--scratch-path", scratch.path,
      "--disable-automatic-resolution", "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: scratch)
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    let targets = manifest.targets.filter { !["test", "plugin"].contains($0.type) }
    return Dictionary(
      uniqueKeysWithValues: targets.filter { $0.name != "TestSupport" }
        .map { ($0.name, Set($0.dependencies.compactMap(\.name))) })
  }

  private func importedModules(below folder: URL) throws -> Set<String> {
    var modules: Set<String> = []
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in paths ?? [] where path.hasSuffix(".swift") {
      let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for line in source.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count else {
          continue
        }
        modules.insert(String(words[at + 1]))
      }
    }
    return modules
  }
}

private struct Manifest: Decodable {
  let targets: [ManifestTarget]
}

private struct ManifestTarget: Decodable {
  let name: String
  let type: String
  let dependencies: [ManifestDependency]
}

private struct ManifestDependency: Decodable {
  let byName: [String?]?
  let product: [ProductPart]?

  var name: String? {
    if let byName { return byName.first ?? nil }
    guard case .name(let name)? = product?.first else { return nil }
    return name
  }

  /// A product is written as `[name, package, moduleAliases, condition]`.
  enum ProductPart: Decodable {
    case name(String), other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = (try? container.decode(String.self)).map(Self.name) ?? .other
    }
  }
}
