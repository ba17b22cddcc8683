/// Writes values as bytes: numbers in groups of seven bits, text with its length in front.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func int(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ value: String) {
    int(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func text(_ value: String?) {
    flag(value != nil)
    if let value { text(value) }
  }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func list<Value>(_ values: [Value], _ write: (Value, inout ByteWriter) -> Void) {
    int(values.count)
    for value in values { write(value, &self) }
  }

  mutating func texts(_ values: [String]) { list(values) { $1.text($0) } }

  /// Writes bytes as they stand, without their number.
  mutating func raw(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Writes a number in four bytes, the lowest first.
  mutating func fixed(_ value: Int) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}

/// Reads what `ByteWriter` wrote; throws on anything else.
struct ByteReader {
  /// The bytes are not such a record.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private(set) var place: Int
  private let end: Int

  init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Reads a part of the bytes; what is not in them is not in the part.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  var isAtEnd: Bool { place >= end }

  private mutating func byte() throws(Damaged) -> UInt8 {
    guard place < end else { throw Damaged() }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func int() throws(Damaged) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damaged()
  }

  mutating func text() throws(Damaged) -> String {
    let range = try skip(try int())
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Passes over bytes and says where they lie.
  mutating func skip(_ count: Int) throws(Damaged) -> Range<Int> {
    guard count >= 0, count <= end - place else { throw Damaged() }
    defer { place += count }
    return place..<place + count
  }

  /// All the bytes that this reads a part of, for values that keep their place in them.
  var whole: [UInt8] { bytes }

  mutating func optionalText() throws(Damaged) -> String? { try flag() ? try text() : nil }

  mutating func flag() throws(Damaged) -> Bool { try byte() != 0 }

  mutating func list<Value>(
    _ read: (inout ByteReader) throws(Damaged) -> Value
  ) throws(Damaged) -> [Value] {
    let count = try int()
    // Each entry takes a byte at least, so that a damaged count cannot ask for all memory.
    guard count >= 0, count <= end - place else { throw Damaged() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func texts() throws(Damaged) -> [String] {
    try list { (reader) throws(Damaged) in try reader.text() }
  }

  /// A value of an enumeration by its raw text.
  mutating func value<Value: RawRepresentable<String>>() throws(Damaged) -> Value {
    guard let value = Value(rawValue: try text()) else { throw Damaged() }
    return value
  }
}
