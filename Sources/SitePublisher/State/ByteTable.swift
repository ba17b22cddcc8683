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
    let (place, isThere) = place(of: key)
    guard isThere, let (_, value) = entry(place) else { return nil }
    return ByteReader(bytes, in: value)
  }

  /// The first entry that does not come before a key, and whether it is the key's own.
  private func place(of key: String) -> (place: Int, isThere: Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      guard let (found, _) = entry(middle) else { return (middle, false) }
      let order = bytes.order(of: found, to: key)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }

  /// Where an entry's key and value lie.
  private func entry(_ place: Int) -> (key: Range<Int>, value: Range<Int>)? {
    let range = range(place)
    var reader = ByteReader(bytes, in: range)
    guard let length = try? reader.int(), let key = try? reader.skip(length) else { return nil }
    return (key, key.upperBound..<range.upperBound)
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
    let sorted = changes.sorted { $0.key.precedesByBytes($1.key) }
    var merged = Merged()
    var done = 0
    for (key, value) in sorted {
      let (place, isThere) = place(of: key)
      add(done..<place, to: &merged)
      merged.add(key, value)
      done = isThere ? place + 1 : place
    }
    add(done..<count, to: &merged)
    merged.write(to: &writer)
  }

  /// Adds entries as they lie here, one behind the other.
  private func add(_ places: Range<Int>, to merged: inout Merged) {
    guard !places.isEmpty else { return }
    let start = start(places.lowerBound)
    merged.add(
      bytes[entries + start..<entries + self.start(places.upperBound)],
      ends: places.lazy.map { self.start($0 + 1) - start })
  }

  /// The table under way.
  private struct Merged {
    private var starts: [Int] = [0]
    private var entries = ByteWriter()

    /// Adds entries with where each ends, counted from the first.
    mutating func add(_ more: ArraySlice<UInt8>, ends: some Sequence<Int>) {
      let before = entries.bytes.count
      for end in ends { starts.append(before + end) }
      entries.raw(more)
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
