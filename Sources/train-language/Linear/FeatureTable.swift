/// Gives the features of training rows in a weight matrix, in the order of first sight.
struct FeatureTable {
  private(set) var keys: [UInt64] = []
  private var slots: [Int32]
  private var mask: Int

  init(capacity: Int = 1 << 16) {
    slots = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
  }

  /// The row of a known feature; nil of others.
  @inline(__always)
  func row(of key: UInt64) -> Int? {
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] >= 0 {
      let row = Int(slots[index])
      if keys[row] == key { return row }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The row of a feature, made if need be.
  mutating func insert(_ key: UInt64) -> Int {
    if let row = row(of: key) { return row }
    if (keys.count + 1) * 2 > slots.count { grow() }
    keys.append(key)
    place(keys.count - 1)
    return keys.count - 1
  }

  private mutating func place(_ row: Int) {
    var index = Int(truncatingIfNeeded: keys[row]) & mask
    while slots[index] >= 0 { index = (index + 1) & mask }
    slots[index] = Int32(row)
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for row in keys.indices { place(row) }
  }
}
