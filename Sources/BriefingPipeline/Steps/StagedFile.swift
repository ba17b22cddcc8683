internal import Foundation

/// A file that stands whole beside its place and is put there by one rename, so that no reader ever
/// meets half of it.
struct StagedFile: Sendable {
  private let aside: String
  private let place: String
  private let step: StepName

  /// Writes the bytes aside and down to the disk, making folders as needed.
  init(_ bytes: [UInt8], for place: URL, step: StepName) throws(PipelineError) {
    let folder = place.deletingLastPathComponent()
    aside = folder.appending(path: Self.asideName(of: place.lastPathComponent)).path
    self.place = place.path
    self.step = step
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .disk(step, path: place.path, reason: FileWriting.reason(error))
    }
    do throws(FileWriting.Refusal) {
      try FileWriting.write(bytes, toNew: aside)
    } catch {
      unlink(aside)
      throw .disk(step, path: place.path, reason: error.reason)
    }
  }

  /// Puts the file in its place.
  func commit() throws(PipelineError) {
    guard rename(aside, place) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(aside)
      throw .disk(step, path: place, reason: reason)
    }
  }

  /// Takes the file away again, where the step that it belongs to failed.
  func discard() { unlink(aside) }

  /// The hidden name beside `2026-11-23.md`: the sign of a run that did not come to its end.
  static func asideName(of name: String) -> String { ".\(name).aside" }

  /// The name that a file put aside is meant for; nil for other files.
  static func name(ofAside name: String) -> String? {
    name.hasPrefix(".") && name.hasSuffix(".aside") ? String(name.dropFirst().dropLast(6)) : nil
  }
}
