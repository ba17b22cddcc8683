internal import Foundation

/// Reads lines from a file handle, a bounded piece at a time.
///
/// A line longer than the limit is handed out in pieces of that length, so memory stays bounded.
struct LineSource {
  private let handle: FileHandle
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(_ handle: FileHandle, limit: Int = 64 << 20) {
    self.handle = handle
    self.limit = limit
  }

  /// The next line without its line feed; nil at the end.
  mutating func next() -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      searched = buffer.count
      if isAtEnd || buffer.count - position >= limit { return rest() }
      fill(&searched)
    }
  }

  private mutating func fill(_ searched: inout Int) {
    if position > 0 {
      buffer.removeFirst(position)
      searched -= position
      position = 0
    }
    guard let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty else {
      isAtEnd = true
      return
    }
    buffer.append(contentsOf: piece)
  }

  private mutating func rest() -> [UInt8]? {
    guard position < buffer.count else { return nil }
    defer {
      buffer = []
      position = 0
    }
    return Array(buffer[position...])
  }
}
