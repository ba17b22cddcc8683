/// The words of a text as they are compared: in small letters, marks dropped, a space before and
/// after each; apostrophes and hyphens within words stay.
///
/// Kept as UTF-8, so that looking for one text in another costs little.
struct FoldedWords: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Folds a text.
  init(_ text: String) {
    bytes = Self.fold(text) ?? Array((" " + Self.slowly(text) + " ").utf8)
  }

  /// Whether there are no words.
  var isEmpty: Bool { bytes.count <= 2 }

  /// Whether the words of another text stand in this one, one after another; no words stand in any.
  func holds(_ other: FoldedWords) -> Bool {
    guard !other.isEmpty else { return true }
    guard other.bytes.count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { text in
      other.bytes.withUnsafeBufferPointer { words in
        let last = text.count - words.count
        var start = 0
        while start <= last {
          if text[start] == 0x20, text[start + 1] == words[1],
            Self.areEqual(text, start, words)
          {
            return true
          }
          start += 1
        }
        return false
      }
    }
  }

  private static func areEqual(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = 2
    while place < words.count {
      if text[start + place] != words[place] { return false }
      place += 1
    }
    return true
  }

  /// The words of a text whose letters are ASCII; nil where another is among them.
  private static func fold(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { source -> [UInt8]? in
      var bytes: [UInt8] = [0x20]
      bytes.reserveCapacity(source.count + 2)
      var place = 0
      while place < source.count {
        let byte = source[place]
        place += 1
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x27, 0x2D: bytes.append(byte)
        case 0x41...0x5A: bytes.append(byte | 0x20)
        case 0xE2:
          // General punctuation: single quotation marks are apostrophes, all else parts words.
          guard place + 1 < source.count, source[place] == 0x80, source[place + 1] >= 0x90 else {
            return nil
          }
          let isApostrophe = source[place + 1] == 0x98 || source[place + 1] == 0x99
          if isApostrophe { bytes.append(0x27) } else if bytes.last != 0x20 { bytes.append(0x20) }
          place += 2
        case 0x80...: return nil
        default: if bytes.last != 0x20 { bytes.append(0x20) }
        }
      }
      if bytes.last != 0x20 || bytes.count == 1 { bytes.append(0x20) }
      return bytes
    }
  }

  private static func slowly(_ text: String) -> String {
    Wording.folded(text).split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }
      .joined(separator: " ")
  }
}
