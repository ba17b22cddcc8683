/// HTML under way, as bytes; the one place where text becomes HTML.
public struct HTMLBuffer: Sendable {
  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Starts with nothing written.
  public init() {}

  /// Writes markup of our own as it stands.
  public mutating func markup(_ html: String) { bytes.append(contentsOf: html.utf8) }

  /// Writes text from anywhere: in an element or a double-quoted attribute it stays text.
  ///
  /// Control characters that HTML forbids become U+FFFD.
  public mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case 0..<0x09, 0x0B, 0x0E..<0x20, 0x7F: markup("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }

  /// Writes an address for a double-quoted attribute: what may not stand in one is percent-coded.
  public mutating func address(_ address: String) {
    for byte in address.utf8 {
      if byte == UInt8(ascii: "&") {
        markup("&amp;")
      } else if byte == UInt8(ascii: "'") {
        markup("&#x27;")
      } else if Self.standsInAddress[Int(byte)] {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hex[Int(byte >> 4)])
        bytes.append(Self.hex[Int(byte & 15)])
      }
    }
  }

  /// Ends the line, unless nothing stands on it.
  public mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  private static let hex = Array("0123456789ABCDEF".utf8)

  /// Bytes that need no code in an address, as in libcmark.
  private static let standsInAddress: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = true }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = true }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = true }
    for byte in "-_.~!*();:@=+$,/?#%".utf8 { table[Int(byte)] = true }
    return table
  }()
}
