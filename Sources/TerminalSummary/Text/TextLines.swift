/// Lines of text under way, as bytes: a whole edition is many short lines.
struct TextLines {
  private var bytes: [UInt8] = []
  /// Where the last line begins; nil while there is none.
  private var lastStart: Int?

  /// The last line; nil while there is none.
  var last: String? {
    lastStart.map { String(decoding: bytes[$0..<bytes.count - 1], as: UTF8.self) }
  }

  /// All lines, each with its end.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ line: String) {
    lastStart = bytes.count
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends an empty line, unless the last one is empty.
  mutating func appendBlank() {
    if lastStart != bytes.count - 1 { append("") }
  }

  /// Appends a text on lines of some columns, each with its indent; the first may have another.
  mutating func append(
    wrapping text: [UInt8], columns: Int, first: String, indent: String
  ) {
    var lead = first
    for line in text.split(separator: UInt8(ascii: "\n")) {
      line.withUnsafeBufferPointer { line in
        var isOpen = false
        TerminalLine.wrap(line, columns: columns) { word, place in
          switch place {
          case .newLine:
            if isOpen { bytes.append(UInt8(ascii: "\n")) }
            isOpen = true
            lastStart = bytes.count
            bytes.append(contentsOf: lead.utf8)
            lead = indent
          case .behindSpace: bytes.append(UInt8(ascii: " "))
          case .behind: break
          }
          bytes.append(contentsOf: word)
        }
        if isOpen { bytes.append(UInt8(ascii: "\n")) }
      }
    }
  }

  /// Takes away the empty lines at the end.
  mutating func removeEmptyEnd() {
    while bytes.last == UInt8(ascii: "\n"),
      bytes.count == 1 || bytes[bytes.count - 2] == UInt8(ascii: "\n")
    {
      bytes.removeLast()
    }
    lastStart = nil
  }
}
