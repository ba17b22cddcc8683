/// The 64-bit FNV-1a hash by which words are compared without making strings.
///
/// ASCII letters are folded to lower case and the curly apostrophe (U+2019) to the straight one, so
/// that "Said" and "said", "don’t" and "don't" are one word. Two different words share a hash with a
/// chance of about one in 10^19, which the program accepts.
public enum WordHash {
  /// The hash of some UTF-8 bytes.
  @inlinable
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var held: (UInt8, UInt8)?
    var first: UInt8?
    func mix(_ byte: UInt8) {
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
    }
    for byte in bytes {
      if let pair = held {
        held = nil
        if byte == 0x99 {
          mix(UInt8(ascii: "'"))
          continue
        }
        mix(pair.0)
        mix(pair.1)
      } else if let start = first {
        first = nil
        if byte == 0x80 {
          held = (start, byte)
          continue
        }
        mix(start)
      }
      if byte == 0xE2 { first = byte } else { mix(byte) }
    }
    if let start = first { mix(start) }
    if let pair = held {
      mix(pair.0)
      mix(pair.1)
    }
    return hash
  }

  /// The hash of a string.
  @inlinable
  public static func of(_ text: String) -> UInt64 { of(text.utf8) }
}
