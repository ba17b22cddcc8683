/// The encoding that markup declares for itself in its first 2,048 bytes.
enum DeclaredEncoding {
  /// The name after `charset=` or, in an XML declaration, after `encoding=`.
  static func find(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    guard head.contains("<") else { return nil }
    if head.trimmed.hasPrefix("<?xml"), let name = value(after: "encoding", in: head) {
      return name
    }
    return value(after: "charset", in: head)
  }

  /// The encoding in a content type such as `text/html; charset=koi8-r`.
  static func find(inContentType type: String) -> String? {
    value(after: "charset", in: type.lowercased())
  }

  private static func value(after key: String, in text: String) -> String? {
    let units = Array(text.utf8)
    let key = Array(key.utf8)
    guard units.count > key.count else { return nil }
    for start in 0..<units.count - key.count
    where units[start..<start + key.count].elementsEqual(key) {
      var position = start + key.count
      while position < units.count, units[position] == 0x20 { position += 1 }
      guard position < units.count, units[position] == UInt8(ascii: "=") else { continue }
      position += 1
      while position < units.count, [0x20, 0x22, 0x27].contains(units[position]) { position += 1 }
      let name = units[position...].prefix { ![0x20, 0x22, 0x27, 0x3B, 0x3E, 0x2F].contains($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
