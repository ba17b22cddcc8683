/// A line of a plain text, without the white space at its ends.
struct TextLine {
  /// Where it stands in the bytes, white space at its ends left out.
  let range: Range<Int>
  /// Its text.
  let text: String
  /// Its key for the furniture rules; empty for lines too long to be furniture.
  let key: String

  /// Whether nothing but white space stands there.
  var isBlank: Bool { range.isEmpty }
  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, "\"'”’»)]*_".unicodeScalars.contains(last) {
      scalars.removeLast()
    }
    guard let last = scalars.last else { return false }
    return ".!?…".unicodeScalars.contains(last)
  }
  /// How many words it has, counted at spaces.
  var wordCount: Int { text.split { $0.isWhitespace }.count }

  /// The lines of a text in UTF-8.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      lines.append(TextLine(bytes, trimming: start..<end))
      start = end + 1
    }
    return lines
  }

  /// Makes a line of a range, less the spaces, tabs and no-break spaces at its ends.
  init(_ bytes: [UInt8], trimming range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if Self.isSpace(bytes[start]) {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if Self.isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= start, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    self.range = start..<max(start, end)
    text = String(decoding: bytes[self.range], as: UTF8.self)
    key = self.range.count <= 400 ? LineKey.of(text) : ""
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
