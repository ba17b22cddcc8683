public import BriefingModel
internal import Mustache

/// The checked templates of an edition: those of the user before the shipped ones, file by file.
public struct BriefingTemplates: Sendable {
  private let library: MustacheLibrary

  /// Faults of templates, each with file, line and column.
  public struct Faults: Error, Sendable, CustomStringConvertible {
    /// What is wrong, in the order of the files.
    public let diagnostics: [Diagnostic]

    /// One fault a line.
    public var description: String {
      diagnostics.map(\.description).joined(separator: "\n")
    }
  }

  /// The templates that ship with the program.
  public static var shippedFiles: [TemplateFile] {
    EmbeddedResources.files.compactMap { file in
      TemplateFile.name(ofFile: file.path.description).map {
        TemplateFile(
          name: $0, path: "Templates/Briefing/\(file.path.description)",
          text: file.text.description)
      }
    }
  }

  /// Takes the shipped templates with the user's in their place, and checks all of them before
  /// anything is written.
  public init(overrides: [TemplateFile] = []) throws(Faults) {
    var files = Dictionary(
      Self.shippedFiles.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    for file in overrides { files[file.name] = file }
    let ordered = files.values.sorted { $0.name < $1.name }
    var checker = TemplateChecker(ordered, schema: BriefingContext.schema)
    let faults = checker.faults()
    guard faults.isEmpty else { throw Faults(diagnostics: faults) }
    library = try Self.compiled(ordered)
  }

  /// The text of the root template over some values.
  func render(_ context: TemplateValue) -> String {
    library.render(context.engineValue, withTemplate: TemplateFile.root) ?? ""
  }

  /// Every source gets the content type: the engine does not hand it on to partials.
  private static func compiled(_ files: [TemplateFile]) throws(Faults) -> MustacheLibrary {
    MustacheContentTypes.register(MarkdownContentType(), named: MarkdownContentType.name)
    var library = MustacheLibrary()
    for file in files {
      do {
        let source = "{{% CONTENT_TYPE:\(MarkdownContentType.name)}}\n\(file.text)"
        try library.register(source, named: file.name)
      } catch {
        let place = (error as? MustacheTemplate.ParserError).map {
          SourcePlace(
            path: file.path, line: max(1, $0.context.lineNumber - 1),
            column: $0.context.columnNumber)
        }
        throw Faults(diagnostics: [
          Diagnostic(
            .error, "template.unreadable", at: place ?? SourcePlace(path: file.path),
            summary: "the template cannot be read", remedy: "compare it with the shipped one")
        ])
      }
    }
    return library
  }
}
