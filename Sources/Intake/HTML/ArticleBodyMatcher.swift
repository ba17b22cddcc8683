/// Finds the blocks of a page whose text stands in its linked data as the article's body.
enum ArticleBodyMatcher {
  /// The nodes from the first to the last such block; nil where they cover too little of the body.
  static func range(of body: String?, in blocks: [PageBlock], tree: PageTree) -> Range<Int>? {
    guard let body, body.utf8.count >= 300 else { return nil }
    let whole = letters(Array(body.utf8)[...])
    var known: Set<UInt64> = []
    forEachWindow(whole) { known.insert($0) }
    var covered = 0
    var first: Int?
    var last = 0
    for block in blocks where block.furniture == nil && block.letters >= 40 {
      let text = letters(block.text[...])
      var windows = 0
      var matches = 0
      forEachWindow(text) {
        windows += 1
        if known.contains($0) { matches += 1 }
      }
      guard windows > 0, matches * 10 >= windows * 7 else { continue }
      covered += text.count
      first = first ?? block.firstText
      last = block.firstText
    }
    guard let first, covered * 10 >= whole.count * 6 else { return nil }
    return first..<last + 1
  }

  /// Letters and digits of ASCII in lower case and all bytes above, so that marks do not matter.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39: byte
      default: byte >= 0xC3 ? byte : nil
      }
    }
  }

  /// Hashes of all runs of 24 letters.
  private static func forEachWindow(_ letters: [UInt8], _ body: (UInt64) -> Void) {
    let length = 24
    guard letters.count >= length else { return }
    var power: UInt64 = 1
    for _ in 1..<length { power = power &* 1_099_511_628_211 }
    var hash: UInt64 = 0
    for (index, letter) in letters.enumerated() {
      if index >= length { hash = hash &- UInt64(letters[index - length]) &* power }
      hash = hash &* 1_099_511_628_211 &+ UInt64(letter)
      if index >= length - 1 { body(hash) }
    }
  }
}
