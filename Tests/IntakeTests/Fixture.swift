internal import Foundation

/// Bytes of a file below Tests/Fixtures/Intake.
func fixture(_ name: String, file: String = #filePath) throws -> [UInt8] {
  let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
  return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/Intake/\(name)")))
}
