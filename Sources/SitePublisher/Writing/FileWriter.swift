internal import Glibc

/// Puts files in their place below a folder, each written aside and renamed, so that nobody reads half
/// of one.
///
/// Nothing waits for the disk: `BootMark` says what that means when the power goes.
struct FileWriter: Sendable {
  let folder: String

  func put(_ bytes: [UInt8], at path: String) throws(SiteError) {
    let place = folder + "/" + path
    let slash = place.lastIndex(of: "/") ?? place.startIndex
    let aside = place[...slash] + "." + place[place.index(after: slash)...] + ".aside"
    do throws(Refusal) {
      try write(bytes, to: String(aside), below: String(place[..<slash]))
      guard rename(String(aside), place) == 0 else { throw Refusal(code: errno) }
    } catch {
      unlink(String(aside))
      throw .cannotWrite(path: place, reason: String(cString: strerror(error.code)))
    }
  }

  /// What the system said to a call.
  private struct Refusal: Error {
    let code: Int32
  }

  /// Makes a folder and those above it; one that cannot be made shows when a file is put there.
  private static func makeFolder(_ path: String) {
    guard mkdir(path, 0o755) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      return
    }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o755)
  }

  /// Writes a new file, making its folder only where it turns out to be missing.
  private func write(
    _ bytes: [UInt8], to path: String, below folder: String
  ) throws(Refusal) {
    var file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0 && errno == ENOENT {
      Self.makeFolder(folder)
      file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard file >= 0 else { throw Refusal(code: errno) }
    var written = 0
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, code == 0 {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count > 0 { written += count } else if count < 0 && errno != EINTR { code = errno }
      }
    }
    if close(file) != 0 && code == 0 { code = errno }
    if code != 0 { throw Refusal(code: code) }
  }
}
