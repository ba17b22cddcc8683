/// Values under 64-bit hashes: a dictionary whose keys are well mixed already (`WordHash`), so that a
/// look-up hashes nothing again.
public struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline var slots: [Slot]
  @usableFromInline var values: [Value] = []

  /// A table with room for some keys.
  @inlinable
  public init(minimumCapacity: Int = 8) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// A key and where its value lies, counted from one; 0 is an empty slot.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var key: UInt64 = 0
    @usableFromInline var place: Int32 = 0

    @inlinable init() {}
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
    for slot in slots.indices { slots[slot].place = 0 }
    values.removeAll(keepingCapacity: true)
  }

  /// The slot of a key, or the empty one where it would stand.
  @inlinable
  func slot(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].place != 0, slots[slot].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  /// The value of a key. None can be taken out again but by `removeAll`.
  @inlinable
  public subscript(key: UInt64) -> Value? {
    let place = slots[slot(of: key)].place
    return place == 0 ? nil : values[Int(place) - 1]
  }

  /// Sets the value of a key.
  @inlinable
  public mutating func set(_ key: UInt64, to value: Value) {
    let slot = slot(of: key)
    if slots[slot].place != 0 {
      values[Int(slots[slot].place) - 1] = value
      return
    }
    values.append(value)
    slots[slot].key = key
    slots[slot].place = Int32(values.count)
    if values.count * 2 > slots.count { grow() }
  }

  @usableFromInline
  mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.place != 0 { slots[slot(of: entry.key)] = entry }
  }
}
