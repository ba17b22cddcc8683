/// A linear classifier over hashed features, packed for reading in place.
///
/// A feature is a 64-bit key (`FeatureHash`). An open-addressing table of 64-bit slots leads from
/// the key to the feature's weights: few classes have a weight for a feature, so a row is a list of
/// (class, weight) pairs. Features that training did not keep cost one look into the table.
public struct LinearModel: Sendable {
  /// The number of classes; scores have this many elements.
  public let classCount: Int
  private let mask: UInt64
  /// 32 bits of the key, 24 bits of the first entry, 8 bits of their number less one; 0 is empty.
  private let slots: ModelArray<UInt64>
  /// The class in the upper 16 bits, the weight as Int16 in the lower.
  private let entries: ModelArray<UInt32>

  /// Reads a model where `LinearModelPacker` wrote one.
  public init(_ reader: inout ModelReader) throws(LanguageModelError) {
    classCount = try reader.integer()
    slots = try reader.array(of: UInt64.self)
    entries = try reader.array(of: UInt32.self)
    guard classCount > 0, classCount <= 256, slots.count.nonzeroBitCount == 1 else {
      throw reader.badSection
    }
    mask = UInt64(slots.count - 1)
    if !reader.isTrusted { try check(reader.badSection) }
  }

  /// Checks once that no slot or entry leads out of its array, so that scoring need not.
  private func check(_ fault: LanguageModelError) throws(LanguageModelError) {
    var empty = 0
    for index in 0..<slots.count {
      let slot = slots[index]
      if slot == 0 { empty += 1 }
      guard slot == 0 || Self.first(slot) + Self.count(slot) <= entries.count else { throw fault }
    }
    for index in 0..<entries.count where Int(entries[index] >> 16) >= classCount { throw fault }
    guard empty > 0 else { throw fault }
  }

  /// Adds the weights of one feature to the scores.
  @inline(__always)
  public func add(_ key: UInt64, to scores: inout [Int32]) {
    scores.withUnsafeMutableBufferPointer { add(key, to: $0) }
  }

  /// Adds the weights of some features to `classCount` scores.
  ///
  /// The first slots of all are fetched before any is looked at, so that they wait for memory
  /// together and not one after the other.
  package func add(_ keys: [UInt64], to scores: UnsafeMutableBufferPointer<Int32>) {
    let table = slots.buffer
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { found in
      for (number, key) in keys.enumerated() { found[number] = table[Int(key & mask)] }
      for (number, key) in keys.enumerated() where found[number] != 0 {
        add(key, from: found[number], to: scores)
      }
    }
  }

  /// Adds the weights of one feature to `classCount` scores.
  @inline(__always)
  package func add(_ key: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
    add(key, from: slots.buffer[Int(key & mask)], to: scores)
  }

  /// Adds the weights of a feature whose first slot is known.
  @inline(__always)
  private func add(
    _ key: UInt64, from first: UInt64, to scores: UnsafeMutableBufferPointer<Int32>
  ) {
    let table = slots.buffer
    let mark = LinearModel.mark(key)
    var index = key & mask
    var slot = first
    while slot != 0 {
      if UInt32(truncatingIfNeeded: slot >> 32) == mark {
        let row = entries.buffer
        let first = LinearModel.first(slot)
        for place in first..<(first + LinearModel.count(slot)) {
          let entry = row[place]
          scores[Int(entry >> 16)] &+= Int32(Int16(truncatingIfNeeded: entry))
        }
        return
      }
      index = (index &+ 1) & mask
      slot = table[Int(index)]
    }
  }

  /// The class of a feature that has a weight for one class only; nil of all others.
  @inline(__always)
  package func onlyClass(_ key: UInt64) -> Int? {
    let mark = LinearModel.mark(key)
    var index = key & mask
    while true {
      let slot = slots[Int(index)]
      if slot == 0 { return nil }
      if UInt32(truncatingIfNeeded: slot >> 32) == mark {
        return LinearModel.count(slot) == 1 ? Int(entries[LinearModel.first(slot)] >> 16) : nil
      }
      index = (index &+ 1) & mask
    }
  }

  /// The class with the highest score; the first of several.
  public static func best(_ scores: [Int32]) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }

  static func mark(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }
  private static func first(_ slot: UInt64) -> Int { Int((slot >> 8) & 0xFF_FFFF) }
  private static func count(_ slot: UInt64) -> Int { Int(slot & 0xFF) + 1 }
}

/// Packs the weights of a trained linear model; the counterpart of `LinearModel.init`.
public struct LinearModelPacker: Sendable {
  private let classCount: Int
  private var rows: [(key: UInt64, entries: [UInt32])] = []
  private var marks: Set<UInt64> = []

  /// Makes a packer without features.
  public init(classCount: Int) { self.classCount = classCount }

  /// Adds a feature with its weights, already scaled to the range of Int16; zeros are left out.
  ///
  /// Add the heavier features first: should two share 32 bits of key and a slot, the first stays.
  public mutating func add(_ key: UInt64, weights: some Sequence<Int16>) {
    var entries: [UInt32] = []
    for (index, weight) in weights.enumerated() where weight != 0 {
      entries.append(UInt32(index) << 16 | UInt32(UInt16(bitPattern: weight)))
    }
    guard !entries.isEmpty, marks.insert(key).inserted else { return }
    rows.append((key, entries))
  }

  /// Writes the model.
  public func write(to writer: inout ModelWriter) {
    var capacity = 16
    while capacity * 2 < rows.count * 3 { capacity *= 2 }
    let mask = UInt64(capacity - 1)
    var slots = [UInt64](repeating: 0, count: capacity)
    var entries: [UInt32] = []
    for row in rows.sorted(by: { $0.key < $1.key }) where entries.count < 0xFF_FF00 {
      var index = row.key & mask
      while slots[Int(index)] != 0 { index = (index + 1) & mask }
      slots[Int(index)] =
        UInt64(LinearModel.mark(row.key)) << 32 | UInt64(entries.count) << 8
        | UInt64(row.entries.count - 1)
      entries += row.entries
    }
    writer.write(classCount)
    writer.write(slots)
    writer.write(entries)
  }
}
