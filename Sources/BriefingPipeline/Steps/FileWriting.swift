internal import Foundation

/// Writes files so that no reader ever meets half of one.
enum FileWriting {
  /// Writes beside the place and renames, making folders as needed.
  static func write(_ bytes: [UInt8], to place: URL, step: StepName) throws(PipelineError) {
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place, options: .atomic)
    } catch {
      throw .disk(step, path: place.path, reason: reason(error))
    }
  }

  /// The system's own word for a fault ("No space left on device").
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = underlying?.domain == NSPOSIXErrorDomain ? underlying?.code : nil
    return code.map { String(cString: strerror(Int32($0))) } ?? error.localizedDescription
  }
}
