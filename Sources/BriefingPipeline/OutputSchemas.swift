/// The JSON Schemas of what the program prints and writes as JSON.
public enum OutputSchemas {
  private static let folder = "Sources/BriefingPipeline/Schemas"

  /// The names of the schemas, sorted.
  public static var names: [String] {
    EmbeddedResources.files.filter { $0.folder.description == folder }
      .compactMap { $0.path.description.split(separator: ".").first.map(String.init) }.sorted()
  }

  /// The text of a schema; nil where there is none of that name.
  public static func text(of name: String) -> String? {
    EmbeddedResources.files
      .first { $0.folder.description == folder && $0.path.description == "\(name).json" }?
      .text.description
  }
}
