internal import Glibc

/// Reads whole files with no copy on the way.
enum FileBytes {
  /// The bytes of a file; nil where it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    // With room for the zero that C wants at the end of a text.
    return [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < size {
        let more = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if more == 0 || more < 0 && errno != EINTR { return }
        count += max(0, more)
      }
    }
  }

  /// The size of a file in bytes; nil where there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
