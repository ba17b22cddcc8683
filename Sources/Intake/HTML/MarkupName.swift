/// The name of a tag or attribute: its first eight bytes in lower case, and its length.
///
/// Names are compared millions of times in a run; as two numbers they need no memory of their own.
struct MarkupName: Hashable {
  private var packed: UInt64 = 0
  /// Its length in bytes.
  private(set) var count = 0

  /// An empty name.
  init() {}

  /// A name of some bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// A name as written in the source of the program.
  init(_ text: StaticString) {
    self = text.withUTF8Buffer { MarkupName($0) }
  }

  /// Adds a byte.
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      packed = packed << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    count += 1
  }

  /// The names in a list between spaces.
  static func set(_ list: String) -> Set<MarkupName> {
    Set(list.split(separator: " ").map { MarkupName($0.utf8) })
  }

  /// The attributes that extraction looks at.
  static let attributes = set(
    "class id role itemprop rel data-testid data-component style hidden datetime content property "
      + "name http-equiv href type lang title")
}
