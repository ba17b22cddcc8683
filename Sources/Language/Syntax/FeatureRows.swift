/// A row of small numbers for each feature of words that training kept, read in place.
struct FeatureRows: Sendable {
  /// The numbers of a row.
  let width: Int
  private let mask: UInt64
  /// The upper half of the key in the upper half, the row after next zero in the lower; 0 is empty.
  private let slots: ModelArray<UInt64>
  private let scales: ModelArray<Float>
  private let rows: ModelArray<Int8>

  init(_ reader: inout ModelReader, width: Int) throws(LanguageModelError) {
    self.width = width
    slots = try reader.array(of: UInt64.self)
    scales = try reader.array(of: Float.self)
    rows = try reader.array(of: Int8.self)
    guard slots.count.nonzeroBitCount == 1, rows.count == scales.count * width else {
      throw reader.badSection
    }
    mask = UInt64(slots.count - 1)
    if reader.isTrusted { return }
    var empty = 0
    for slot in slots.buffer {
      guard Int(slot & 0xFFFF_FFFF) <= scales.count else { throw reader.badSection }
      if slot == 0 { empty += 1 }
    }
    guard empty > 0 else { throw reader.badSection }
  }

  /// Adds the rows of those features that have one.
  ///
  /// The first slots of all are fetched before any is looked at, so that they wait for memory together.
  func add(_ keys: [UInt64], to sums: UnsafeMutablePointer<Float>) {
    let table = slots.buffer
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { found in
      for (number, key) in keys.enumerated() { found[number] = table[Int(key & mask)] }
      for (number, key) in keys.enumerated() {
        if let row = row(of: key, from: found[number]) { add(row, to: sums) }
      }
    }
  }

  /// The row of a feature whose first slot is known.
  private func row(of key: UInt64, from first: UInt64) -> Int? {
    let table = slots.buffer
    var index = key & mask
    var slot = first
    while slot != 0 {
      if (slot >> 32) == (key >> 32) { return Int(slot & 0xFFFF_FFFF) - 1 }
      index = (index &+ 1) & mask
      slot = table[Int(index)]
    }
    return nil
  }

  private func add(_ row: Int, to sums: UnsafeMutablePointer<Float>) {
    let (scale, numbers) = (scales[row], rows.start + row * width)
    if let kernel = WideKernel.widest {
      return kernel.add(numbers, scale: scale, to: sums, count: width)
    }
    for place in 0..<width { sums[place] += scale * Float(numbers[place]) }
  }
}

/// Packs rows of features; the counterpart of `FeatureRows.init`.
package enum FeatureRowPacker {
  /// Writes the rows of some features, each rounded to 255 steps of its own scale.
  package static func write(
    _ keys: [UInt64], rows: UnsafePointer<Float>, width: Int, to writer: inout ModelWriter
  ) {
    var capacity = 16
    while capacity * 2 < keys.count * 3 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    var scales: [Float] = []
    var packed: [Int8] = []
    for (row, key) in keys.enumerated() {
      let numbers = UnsafeBufferPointer(start: rows + row * width, count: width)
      let largest = numbers.reduce(0) { max($0, abs($1)) }
      let scale = largest > 0 ? largest / 127 : 1
      scales.append(scale)
      packed += numbers.map { Int8(($0 / scale).rounded()) }
      var index = Int(key & UInt64(capacity - 1))
      while slots[index] != 0 { index = (index + 1) & (capacity - 1) }
      slots[index] = (key >> 32) << 32 | UInt64(row + 1)
    }
    writer.write(slots)
    writer.write(scales)
    writer.write(packed)
  }
}
