/// HTML under way, as bytes; the one place where text becomes HTML.
public struct HTMLBuffer: Sendable {
  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Starts with nothing written.
  ///
  /// - Parameter size: about how many bytes there will be, so that they need not move as they grow.
  public init(reserving size: Int = 0) { bytes.reserveCapacity(size) }

  /// Starts with markup of our own.
  public init(markup html: String) { markup(html) }

  /// Writes markup of our own as it stands.
  public mutating func markup(_ html: String) {
    let isWritten = html.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isWritten == nil { bytes.append(contentsOf: html.utf8) }
  }

  /// Writes text from anywhere: in an element or a double-quoted attribute it stays text.
  ///
  /// Control characters that HTML forbids become U+FFFD, and so do those that turn the direction
  /// of what follows, since they would reach beyond the text.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      Self.standsInText.withUnsafeBufferPointer { standsInText in
        var index = 0
        while index < utf8.count {
          let start = index
          while index < utf8.count, standsInText[Int(utf8[index])] { index += 1 }
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
          if index < utf8.count { index += escape(utf8, at: index) }
        }
      }
    }
  }

  /// Writes what stands for the byte at an index and gives the number of bytes that it used up.
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    case UInt8(ascii: "\""): markup("&quot;")
    case 0..<0x09, 0x0B, 0x0E..<0x20, 0x7F: markup("\u{FFFD}")
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0:
      markup("\u{FFFD}")
      return 2
    case 0xE2 where turnsDirection(utf8, at: index):
      markup("\u{FFFD}")
      return 3
    default: bytes.append(byte)
    }
    return 1
  }

  /// Whether U+202A to U+202E or U+2066 to U+2069 begins at an index.
  private func turnsDirection(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < utf8.count else { return false }
    switch (utf8[index + 1], utf8[index + 2]) {
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
    default: return false
    }
  }

  /// Writes an address for a double-quoted attribute: what may not stand in one is percent-coded.
  public mutating func address(_ address: String) {
    var address = address
    address.withUTF8 { utf8 in
      Self.standsInAddress.withUnsafeBufferPointer { standsInAddress in
        var index = 0
        while index < utf8.count {
          let start = index
          while index < utf8.count, standsInAddress[Int(utf8[index])] { index += 1 }
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
          if index < utf8.count { escape(addressByte: utf8[index]) }
          index += 1
        }
      }
    }
  }

  private mutating func escape(addressByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "'"): markup("&#x27;")
    default:
      bytes.append(UInt8(ascii: "%"))
      bytes.append(Self.hex[Int(byte >> 4)])
      bytes.append(Self.hex[Int(byte & 15)])
    }
  }

  /// Writes what another buffer holds.
  public mutating func append(_ other: HTMLBuffer) { bytes.append(contentsOf: other.bytes) }

  /// Ends the line, unless nothing stands on it.
  public mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Bytes that are written as they stand and begin nothing that is not.
  private static let standsInText: [Bool] = {
    var table = [Bool](repeating: true, count: 256)
    for byte in 0..<0x20 where byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C {
      table[byte] = false
    }
    for byte in "&<>\"\u{7F}".utf8 { table[Int(byte)] = false }
    table[0xC2] = false
    table[0xE2] = false
    return table
  }()

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
