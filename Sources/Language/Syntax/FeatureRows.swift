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

  /// Adds the row of a feature, if it has one.
  func add(_ key: UInt64, to sums: UnsafeMutablePointer<Float>) {
    let table = slots.buffer
    var index = key & mask
    while true {
      let slot = table[Int(index)]
      if slot == 0 { return }
      if (slot >> 32) == (key >> 32) {
        let row = Int(slot & 0xFFFF_FFFF) - 1
        let scale = scales[row]
        let numbers = rows.buffer
        let first = row * width
        var place = 0
        while place < width {
          sums[place] += scale * Float(numbers[first + place])
          place &+= 1
        }
        return
      }
      index = (index &+ 1) & mask
    }
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
