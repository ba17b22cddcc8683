/// A table of the index: as the last run left it, with what this run changed laid over it.
struct IndexTable<Value: IndexValue>: Sendable {
  private let base: ByteTable
  /// Also holds what is no more, as empty values.
  private var changed: [String: Value] = [:]

  init(base: ByteTable = ByteTable()) { self.base = base }

  /// The value of a key; nil if nothing is known of it.
  subscript(key: String) -> Value? {
    if let value = changed[key] { return value.isEmpty ? nil : value }
    return kept(key)
  }

  /// Whether anything is known of a key.
  func contains(_ key: String) -> Bool {
    changed[key].map { !$0.isEmpty } ?? (base[key] != nil)
  }

  private func kept(_ key: String) -> Value? {
    guard var reader = base[key] else { return nil }
    return try? Value(from: &reader)
  }

  /// Changes the value of a key, an empty one if there is none.
  mutating func update(_ key: String, _ change: (inout Value) -> Void) {
    if changed[key] == nil { changed[key] = kept(key) }
    change(&changed[key, default: Value()])
  }

  /// Every key with its value, sorted by the bytes of the key.
  var all: [(key: String, value: Value)] {
    var all = changed.filter { !$0.value.isEmpty }.map { (key: $0.key, value: $0.value) }
    base.forEach { key, reader in
      guard changed[key] == nil else { return }
      var reader = reader
      if let value = try? Value(from: &reader) { all.append((key, value)) }
    }
    return all.sorted { $0.key.precedesByBytes($1.key) }
  }

  /// A part of every value by its key, sorted by the bytes of the key; what gives none is left out.
  ///
  /// - Parameter read: takes the part from a value as bytes, and reads no further.
  func parts<Part>(
    _ part: (Value) -> Part?, read: (inout ByteReader) throws(ByteReader.Damaged) -> Part?
  ) -> [(key: String, part: Part)] {
    var parts = changed.compactMap { key, value in
      value.isEmpty ? nil : part(value).map { (key: key, part: $0) }
    }
    base.forEach { key, reader in
      guard changed[key] == nil else { return }
      var reader = reader
      if let part = try? read(&reader) { parts.append((key, part)) }
    }
    return parts.sorted { $0.key.precedesByBytes($1.key) }
  }

  /// Every key, sorted by its bytes.
  var keys: [String] {
    var keys = changed.filter { !$0.value.isEmpty }.map(\.key)
    base.forEach { key, _ in if changed[key] == nil { keys.append(key) } }
    return keys.sorted { $0.precedesByBytes($1) }
  }

  func write(to bytes: inout ByteWriter) {
    base.write(
      changed.mapValues { value in
        guard !value.isEmpty else { return nil }
        var writer = ByteWriter()
        value.write(to: &writer)
        return writer.bytes
      }, to: &bytes)
  }
}
