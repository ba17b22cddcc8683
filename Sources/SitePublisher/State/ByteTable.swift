/// Values by key as they lie in a file, sorted by the bytes of the key: one is found by halving, and
/// nothing is read that is not asked for.
///
/// The form: the number of entries, where each begins and the last ends (four bytes each, counted
/// from the first entry), then the entries, each the key with its length in front and the value.
struct ByteTable: Sendable {
  private let bytes: [UInt8]
  private let starts: Int
  private let entries: Int
  let count: Int

  /// A table without entries.
  init() {
    bytes = []
    starts = 0
    entries = 0
    count = 0
  }

  /// Reads a table that `serialized` wrote.
  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    let count = try reader.int()
    guard count >= 0, count < Int(UInt32.max) / 4 else { throw ByteReader.Damaged() }
    let size = try reader.int()
    starts = try reader.skip(4 * (count + 1)).lowerBound
    entries = try reader.skip(size).lowerBound
    bytes = reader.whole
    self.count = count
    var last = 0
    for place in 0...count {
      let start = start(place)
      guard start >= last, start <= size else { throw ByteReader.Damaged() }
      last = start
    }
  }

  private func start(_ place: Int) -> Int {
    let at = starts + 4 * place
    return Int(bytes[at]) | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]) << 16
      | Int(bytes[at + 3]) << 24
  }

  private func range(_ place: Int) -> Range<Int> {
    entries + start(place)..<entries + start(place + 1)
  }

  /// The value of a key, to be read; nil if there is none.
  subscript(key: String) -> ByteReader? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      guard let (found, value) = entry(middle) else { return nil }
      let order = Self.order(bytes[found], key.utf8)
      if order == 0 { return ByteReader(bytes, in: value) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Where an entry's key and value lie.
  private func entry(_ place: Int) -> (key: Range<Int>, value: Range<Int>)? {
    let range = range(place)
    var reader = ByteReader(bytes, in: range)
    guard let length = try? reader.int(), let key = try? reader.skip(length) else { return nil }
    return (key, key.upperBound..<range.upperBound)
  }

  /// Below zero, zero or above: how a key of the table stands to another.
  private static func order(_ left: ArraySlice<UInt8>, _ right: String.UTF8View) -> Int32 {
    for (left, right) in zip(left, right) where left != right { return left < right ? -1 : 1 }
    return Int32(clamping: left.count - right.count)
  }

  /// Every key with its value, in order.
  func forEach(_ body: (_ key: String, _ value: ByteReader) -> Void) {
    for place in 0..<count {
      guard let (key, value) = entry(place) else { continue }
      body(String(decoding: bytes[key], as: UTF8.self), ByteReader(bytes, in: value))
    }
  }

  /// Writes the table with other values for some keys; an entry whose value is nil is left out.
  func write(_ changes: [String: [UInt8]?], to writer: inout ByteWriter) {
    var sorted = changes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }[...]
    var merged = Merged()
    for place in 0..<count {
      guard let (key, _) = entry(place) else { continue }
      while let next = sorted.first, Self.order(bytes[key], next.key.utf8) > 0 {
        merged.add(next.key, next.value)
        sorted.removeFirst()
      }
      if let next = sorted.first, Self.order(bytes[key], next.key.utf8) == 0 {
        merged.add(next.key, next.value)
        sorted.removeFirst()
      } else {
        merged.add(bytes[range(place)])
      }
    }
    for next in sorted { merged.add(next.key, next.value) }
    merged.write(to: &writer)
  }

  /// The table under way.
  private struct Merged {
    private var starts: [Int] = [0]
    private var entries = ByteWriter()

    mutating func add(_ entry: ArraySlice<UInt8>) {
      entries.raw(entry)
      starts.append(entries.bytes.count)
    }

    mutating func add(_ key: String, _ value: [UInt8]?) {
      guard let value else { return }
      entries.text(key)
      entries.raw(value)
      starts.append(entries.bytes.count)
    }

    func write(to writer: inout ByteWriter) {
      writer.int(starts.count - 1)
      writer.int(entries.bytes.count)
      for start in starts { writer.fixed(start) }
      writer.raw(entries.bytes)
    }
  }
}
