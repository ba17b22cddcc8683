internal import Foundation

/// The system's calls for writing, with the system's own words for what went wrong.
enum FileWriting {
  /// What the system said to a call.
  struct Refusal: Error {
    let reason: String
  }

  /// Writes a file that nobody looks at yet; links in its place are not followed.
  static func write(_ bytes: [UInt8], toNew path: String) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Refusal(reason: String(cString: strerror(errno))) }
    var written = 0
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, code == 0 {
        let count = Foundation.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count > 0 { written += count } else if count < 0 && errno != EINTR { code = errno }
      }
    }
    if code == 0 && fsync(file) != 0 { code = errno }
    if close(file) != 0 && code == 0 { code = errno }
    if code != 0 { throw Refusal(reason: String(cString: strerror(code))) }
  }

  /// The system's own word for a fault ("No space left on device").
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = underlying?.domain == NSPOSIXErrorDomain ? underlying?.code : nil
    return code.map { String(cString: strerror(Int32($0))) } ?? error.localizedDescription
  }
}
