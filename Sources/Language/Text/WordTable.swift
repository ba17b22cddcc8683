/// Small values by the hashes of words: open addressing, for hashes need no further mixing.
struct WordTable<Value: BitwiseCopyable & Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private var count = 0
  private let absent: Value

  /// An empty table with room for some words; a word that is not there has the value `absent`.
  init(capacity: Int, absent: Value) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value](repeating: absent, count: size)
    self.absent = absent
  }

  /// The value of a word's hash.
  subscript(hash: UInt64) -> Value {
    get {
      let slot = slot(of: hash)
      return keys[slot] == 0 ? absent : values[slot]
    }
    set {
      if (count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: hash)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = Self.key(hash)
      values[slot] = newValue
    }
  }

  /// Zero marks an empty slot, so the hash zero shares a key.
  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  /// Where a hash stands, or the empty slot where it would.
  private func slot(of hash: UInt64) -> Int {
    let key = Self.key(hash)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [Value](repeating: absent, count: old.0.count * 2)
    for (place, key) in old.0.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = old.1[place]
    }
  }
}
