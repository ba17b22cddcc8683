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

  /// All sections of the folder.
  static func container(_ path: String) throws -> ModelContainer {
    let files = try FileManager.default.contentsOfDirectory(
      at: URL(filePath: path), includingPropertiesForKeys: nil)
    let models = files.filter { $0.pathExtension == "bin" }.sorted { $0.path < $1.path }
    return try ModelContainer(files: models.map { [UInt8](try Data(contentsOf: $0)) })
  }
}
