internal import Glibc

/// Looking for one text in another by bytes, which costs little in long texts.
enum ByteSearch {
  /// Whether some bytes stand in others, one after another; no bytes stand in any.
  static func holds(_ all: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let needle = part.baseAddress, part.count > 0 else { return true }
    guard let base = all.baseAddress else { return false }
    var place = 0
    while place + part.count <= all.count {
      let left = all.count - part.count - place + 1
      guard let found = memchr(base + place, Int32(part[0]), left) else { return false }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(found, needle, part.count) == 0 { return true }
      place += 1
    }
    return false
  }
}

extension String {
  /// Whether another text stands in this one, letter for letter.
  func holds(_ part: String) -> Bool {
    var (text, part) = (self, part)
    return text.withUTF8 { all in part.withUTF8 { ByteSearch.holds(all, $0) } }
  }
}
