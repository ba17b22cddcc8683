internal import Foundation
internal import Language

/// A folder of model files, `SECTION.bin` each, as `Sources/CModels/Models` is one.
enum ModelFolder {
  /// Writes the file of one section and leaves the others.
  static func replace(_ name: String, with section: ModelWriter, in path: String) throws {
    var writer = ModelContainerWriter()
    writer.set(name, to: section)
    let folder = URL(filePath: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(writer.bytes()).write(to: folder.appending(path: name + ".bin"))
  }

  /// All sections of the folder but the one named.
  static func container(_ path: String, without name: String = "") throws -> ModelContainer {
    try ModelContainer(files: try files(path, without: name))
  }

  /// All sections of the folder, one of them taken from another folder.
  static func container(
    _ path: String, with other: String, _ name: String
  ) throws -> ModelContainer {
    let file = try Data(contentsOf: URL(filePath: other).appending(path: name + ".bin"))
    return try ModelContainer(files: try files(path, without: name) + [[UInt8](file)])
  }

  private static func files(_ path: String, without name: String) throws -> [[UInt8]] {
    let files = try FileManager.default.contentsOfDirectory(
      at: URL(filePath: path), includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }
      .filter { $0.pathExtension == "bin" && $0.lastPathComponent != name + ".bin" }
      .map { [UInt8](try Data(contentsOf: $0)) }
  }
}
