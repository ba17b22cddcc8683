/// What a table of the index keeps under a key. It grows with each edition, in their order, and can
/// forget the last ones, so that the newest edition can be taken back and put in anew.
protocol IndexValue: Sendable {
  /// Nothing known yet.
  init()
  /// Whether nothing is known; such a value is not kept.
  var isEmpty: Bool { get }
  /// Forgets what editions from a place on gave.
  mutating func forget(from edition: Int)
  func write(to bytes: inout ByteWriter)
  init(from bytes: inout ByteReader) throws(ByteReader.Damaged)
}

/// A value that the index can keep as bytes.
protocol ByteCoded: Sendable, Equatable {
  func write(to bytes: inout ByteWriter)
  init(from bytes: inout ByteReader) throws(ByteReader.Damaged)
}

/// A value as editions gave it one after another: kept where it changed, with the place of the
/// edition.
struct Versions<Value: ByteCoded>: IndexValue {
  private(set) var all: [(edition: Int, value: Value)] = []

  init() {}

  var isEmpty: Bool { all.isEmpty }

  /// What the first edition gave that spoke of it.
  var first: Value? { all.first?.value }

  /// What the last edition gave that spoke of it.
  var last: Value? { all.last?.value }

  /// Keeps a value if there is none yet.
  mutating func keepFirst(_ value: @autoclosure () -> Value, edition: Int) {
    if all.isEmpty { all.append((edition, value())) }
  }

  /// Keeps a value if it is not the last one.
  mutating func keep(_ value: Value, edition: Int) {
    if all.last?.value != value { all.append((edition, value)) }
  }

  mutating func forget(from edition: Int) {
    while let last = all.last, last.edition >= edition { all.removeLast() }
  }

  func write(to bytes: inout ByteWriter) {
    bytes.list(all) { version, bytes in
      bytes.int(version.edition)
      version.value.write(to: &bytes)
    }
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    all = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      (edition: try bytes.int(), value: try Value(from: &bytes))
    }
  }
}

extension String: ByteCoded {
  func write(to bytes: inout ByteWriter) { bytes.text(self) }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) { self = try bytes.text() }
}
