/// Values under 64-bit hashes: a dictionary whose keys are well mixed already (`WordHash`), so that a
/// look-up hashes nothing again.
public struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  /// Where the value of a key lies, counted from one; 0 is an empty slot.
  @usableFromInline var places: [Int32]
  @usableFromInline var values: [Value] = []

  /// A table with room for some keys.
  @inlinable
  public init(minimumCapacity: Int = 8) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    places = [Int32](repeating: 0, count: size)
  }

  /// A table of some keys with their values; of one key that comes again the last value counts.
  @inlinable
  public init(_ pairs: some Sequence<(UInt64, Value)>) {
    self.init()
    for (key, value) in pairs { set(key, to: value) }
  }

  /// The number of keys.
  @inlinable public var count: Int { values.count }

  /// Forgets all keys.
  @inlinable
  public mutating func removeAll() {
    for slot in places.indices { places[slot] = 0 }
    values.removeAll(keepingCapacity: true)
  }

  /// The slot of a key, or the empty one where it would stand.
  @inlinable
  func slot(of key: UInt64) -> Int {
    let mask = places.count &- 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while places[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  /// The value of a key. None can be taken out again but by `removeAll`.
  @inlinable
  public subscript(key: UInt64) -> Value? {
    let place = places[slot(of: key)]
    return place == 0 ? nil : values[Int(place) - 1]
  }

  /// Sets the value of a key.
  @inlinable
  public mutating func set(_ key: UInt64, to value: Value) {
    let slot = slot(of: key)
    if places[slot] != 0 {
      values[Int(places[slot]) - 1] = value
      return
    }
    values.append(value)
    keys[slot] = key
    places[slot] = Int32(values.count)
    if values.count * 2 > places.count { grow() }
  }

  @usableFromInline
  mutating func grow() {
    let old = (keys, places)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    places = [Int32](repeating: 0, count: old.0.count * 2)
    for (key, place) in zip(old.0, old.1) where place != 0 {
      let slot = slot(of: key)
      (keys[slot], places[slot]) = (key, place)
    }
  }
}
