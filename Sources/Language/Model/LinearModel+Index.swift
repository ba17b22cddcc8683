extension LinearModel {
  /// A table from the keys of features to the numbers of their rows.
  ///
  /// Two features may share 32 bits of key; the first written then stands for both.
  public struct Index: Sendable {
    /// The number of rows.
    public let rowCount: Int
    private let mask: UInt64
    /// 32 bits of the key, 32 bits of the row's number plus one; 0 is empty.
    private let slots: ModelArray<UInt64>

    /// Reads an index where `write` wrote one.
    public init(_ reader: inout ModelReader) throws(LanguageModelError) {
      rowCount = try reader.integer()
      slots = try reader.array(of: UInt64.self)
      guard slots.count.nonzeroBitCount == 1, rowCount >= 0 else { throw reader.badSection }
      mask = UInt64(slots.count - 1)
      if reader.isTrusted { return }
      var empty = 0
      for place in 0..<slots.count {
        if slots[place] == 0 { empty += 1 }
        guard Int(slots[place] & 0xFFFF_FFFF) <= rowCount else { throw reader.badSection }
      }
      guard empty > 0 else { throw reader.badSection }
    }

    /// The row of a key; nil where it has none.
    @inline(__always)
    public func row(of key: UInt64) -> Int? { row(of: key, from: slots.buffer[Int(key & mask)]) }

    /// The row of a key whose first slot is known.
    @inline(__always)
    private func row(of key: UInt64, from first: UInt64) -> Int? {
      let mark = LinearModel.mark(key)
      let table = slots.buffer
      var place = key & mask
      var slot = first
      while slot != 0 {
        if UInt32(truncatingIfNeeded: slot >> 32) == mark {
          return Int(slot & 0xFFFF_FFFF) - 1
        }
        place = (place &+ 1) & mask
        slot = table[Int(place)]
      }
      return nil
    }

    /// Fills the rows of some keys, -1 where one has none. All wait for memory together.
    package func rows(of keys: [UInt64], into rows: UnsafeMutableBufferPointer<Int>) {
      let table = slots.buffer
      for (number, key) in keys.enumerated() {
        rows[number] = Int(bitPattern: UInt(table[Int(key & mask)]))
      }
      for (number, key) in keys.enumerated() {
        rows[number] = row(of: key, from: UInt64(UInt(bitPattern: rows[number]))) ?? -1
      }
    }

    /// Writes the index of keys whose rows are numbered in their order.
    public static func write(_ keys: [UInt64], to writer: inout ModelWriter) {
      var capacity = 16
      while capacity * 2 < keys.count * 3 { capacity *= 2 }
      let mask = UInt64(capacity - 1)
      var slots = [UInt64](repeating: 0, count: capacity)
      for (row, key) in keys.enumerated() {
        var place = key & mask
        while slots[Int(place)] != 0 { place = (place + 1) & mask }
        slots[Int(place)] = UInt64(LinearModel.mark(key)) << 32 | UInt64(row + 1)
      }
      writer.write(keys.count)
      writer.write(slots)
    }
  }
}
