internal import Foundation
internal import Language

/// Changes model files.
enum ModelFile {
  /// Sets one section of a file and keeps the others.
  static func replace(_ name: String, with section: ModelWriter, in path: String) throws {
    var writer = ModelContainerWriter()
    writer.set(name, to: section)
    if let old = try? container(path) { try writer.keep(old) }
    try Data(writer.bytes()).write(to: URL(filePath: path))
  }

  /// The container of a file.
  static func container(_ path: String) throws -> ModelContainer {
    try ModelContainer(bytes: [UInt8](Data(contentsOf: URL(filePath: path))))
  }
}

/// A small repeatable generator (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
