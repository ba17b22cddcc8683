public import BriefingModel

/// Takes the fingerprint of an article's text.
///
/// Bottom-k sketch of 4-word shingles (Broder 1997; containment as in FracMinHash, Irber 2022):
/// a sixth of all shingles, at least 48 and at most 256.
public enum Fingerprinter {
  static let shingleLength = 4

  /// The fingerprint of a text. Case, marks, quotes and white space do not matter.
  public static func fingerprint(of text: String) -> Fingerprint {
    var text = text
    let hashes = text.withUTF8 { bytes in shingles(of: bytes) }
    return Fingerprint(hashes: smallest(min(256, max(48, hashes.count / 6)), of: hashes))
  }

  /// The smallest hashes, each once, ascending.
  ///
  /// Hashes are spread evenly, so twice the share that is wanted lies below twice that share of all
  /// values: only these are sorted, and all of them where repetitions leave too few.
  private static func smallest(_ count: Int, of hashes: [UInt64]) -> [UInt64] {
    var few = hashes
    if hashes.count > 2 * count {
      let bound = UInt64.max / UInt64(hashes.count) &* UInt64(2 * count)
      few = hashes.filter { $0 <= bound }
    }
    few.sort()
    var result: [UInt64] = []
    result.reserveCapacity(count)
    for hash in few where hash != result.last {
      result.append(hash)
      if result.count == count { return result }
    }
    return few.count < hashes.count ? Array(Set(hashes).sorted().prefix(count)) : result
  }

  /// One hash for each run of four words; for shorter texts one for all words.
  private static func shingles(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(bytes.count / 5)
    var window: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var words = 0
    var word: UInt64 = 0
    func finish(_ word: UInt64) {
      words += 1
      if words >= shingleLength { hashes.append(mix(window.0, window.1, window.2, word)) }
      window = (window.1, window.2, word)
    }
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let letter = isLetter(byte, in: bytes, at: position)
      if letter {
        let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        word = ((word == 0 ? 0xCBF2_9CE4_8422_2325 : word) ^ UInt64(folded)) &* 0x100_0000_01B3
      } else if word != 0, byte != UInt8(ascii: "'") {
        finish(word)
        word = 0
      }
      // General punctuation (U+2000 to U+206F: quotes, dashes) has three bytes.
      position += byte == 0xE2 && !letter ? 3 : 1
    }
    if word != 0 { finish(word) }
    if words > 0, words < shingleLength {
      hashes.append(mix(window.0, window.1, window.2, UInt64(words)))
    }
    return hashes
  }

  private static func isLetter(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    case 0xE2:
      !(position + 1 < bytes.count && (bytes[position + 1] == 0x80 || bytes[position + 1] == 0x81))
    case 0xC2: false
    default: byte >= 0x80 && !(byte == 0xA0 && position > 0 && bytes[position - 1] == 0xC2)
    }
  }

  private static func mix(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt64 {
    var hash = a &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ b) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ (hash >> 29) ^ c) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 32) ^ d) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 31)
  }
}
