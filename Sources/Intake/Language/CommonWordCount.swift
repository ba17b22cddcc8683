/// How many words of a text are common in each language.
///
/// Words are cut from bytes: most of a text is ASCII, for which letters and small letters are known
/// without a look at Unicode's tables.
struct CommonWordCount {
  /// The number of words.
  private(set) var words = 0
  /// The common ones among them, by the places of `CommonWords.languages`.
  private(set) var counts = [Int](repeating: 0, count: CommonWords.languages.count)

  /// Counts the words of the first scalars of a text.
  init(_ text: String, scalars: Int) {
    var text = text
    text.withUTF8 { read($0, scalars: scalars) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, scalars: Int) {
    var left = scalars
    var start = 0
    for (place, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 {
        if left == 0 { return note(bytes[start..<place]) }
        left -= 1
      }
      let isInWord = byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "'")
      if isInWord { continue }
      note(bytes[start..<place])
      start = place + 1
    }
    note(bytes[start...])
  }

  /// Counts a stretch without spaces or marks of ASCII. Other marks may stand in it.
  private mutating func note(_ stretch: Slice<UnsafeBufferPointer<UInt8>>) {
    guard !stretch.isEmpty else { return }
    guard stretch.contains(where: { $0 >= 0x80 }) else {
      return note(Self.smallLetters(of: stretch))
    }
    let parts = String(decoding: stretch, as: UTF8.self).lowercased().unicodeScalars
      .split(whereSeparator: { !$0.isLetter && $0 != "'" })
    for part in parts { note(String(part)) }
  }

  private mutating func note(_ word: String) {
    words += 1
    for language in CommonWords.languagesOfWord[word] ?? [] { counts[language] += 1 }
  }

  /// Some ASCII in small letters.
  private static func smallLetters(of stretch: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: stretch.count) { room in
      for (place, byte) in stretch.enumerated() {
        room[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
      return stretch.count
    }
  }
}
