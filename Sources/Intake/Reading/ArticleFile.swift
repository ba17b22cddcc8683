internal import Glibc

/// Why a file cannot be read.
public enum ArticleFileError: Error, Hashable, Sendable {
  /// Nothing is at the path.
  case missing(path: String)
  /// It is a folder, or no regular file.
  case folder(path: String)
  /// The system refuses it, for the reason that it gives.
  case unreadable(path: String, reason: String)
  /// It is larger than the limit, in bytes.
  case tooLarge(path: String, limit: Int)
}

/// Reads the bytes of a file, bounded in size.
public enum ArticleFile {
  /// The bytes of a regular file of at most `limit` bytes.
  public static func bytes(
    at path: String, limit: Int = IntakeLimits().fileBytes
  ) throws(ArticleFileError) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
      throw .unreadable(path: path, reason: reason())
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .folder(path: path) }
    guard kind == S_IFREG else { throw .unreadable(path: path, reason: "no regular file") }
    guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason()) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: reason())
      }
      filled += count
    }
    guard filled <= limit else { throw .tooLarge(path: path, limit: limit) }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
