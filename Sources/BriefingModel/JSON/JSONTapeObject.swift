/// The values of an object by name. They are asked for in the order in which they were written, so
/// that the search goes on from the last one found.
final class JSONTapeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let tape: JSONTape
  private let start: Int
  private let end: Int
  private var next: Int

  var codingPath: [any CodingKey] { [] }

  init(_ decoder: JSONTapeDecoder) {
    tape = decoder.tape
    start = decoder.place + 1
    end = Int(decoder.node.next)
    next = start
  }

  var allKeys: [Key] {
    var keys: [Key] = []
    var name = start
    while name < end {
      if let text = tape.text(name), let key = Key(stringValue: text) { keys.append(key) }
      name = Int(tape.nodes[name + 1].next)
    }
    return keys
  }

  /// The value of a name; nil if there is none.
  private func find(_ key: Key) -> JSONTapeDecoder? {
    let wanted = key.stringValue
    return find(wanted, from: next, to: end) ?? find(wanted, from: start, to: next)
  }

  private func find(_ wanted: String, from first: Int, to last: Int) -> JSONTapeDecoder? {
    var name = first
    while name < last {
      let value = name + 1
      let behind = Int(tape.nodes[value].next)
      if isName(name, wanted) {
        next = behind
        return JSONTapeDecoder(tape: tape, place: value)
      }
      name = behind
    }
    return nil
  }

  /// Whether a name is that of a property: `first_words` is that of `firstWords`.
  private func isName(_ name: Int, _ property: String) -> Bool {
    let node = tape.nodes[name]
    guard node.kind == .text else { return false }
    var property = property
    return tape.bytes.withUnsafeBufferPointer { bytes in
      let name = UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
      return property.withUTF8 { Self.isName(name, of: $0) }
    }
  }

  private static func isName(
    _ name: UnsafeBufferPointer<UInt8>, of property: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = 0
    for byte in property {
      var wanted = byte
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
        guard place < name.count, name[place] == UInt8(ascii: "_") else { return false }
        place += 1
        wanted |= 0x20
      }
      guard place < name.count, name[place] == wanted else { return false }
      place += 1
    }
    return place == name.count
  }

  private func value(_ key: Key) throws -> JSONTapeDecoder {
    guard let found = find(key) else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: [], debugDescription: "there is no '\(key.stringValue)'"))
    }
    return found
  }

  /// The value of a name; nil where there is none, or it is null.
  private func present(_ key: Key) -> JSONTapeDecoder? {
    guard let found = find(key), found.node.kind != .null else { return nil }
    return found
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).node.kind == .null }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).bool() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).text() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).int() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try value(key).value(type)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key)?.bool()
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key)?.text()
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key)?.int()
  }

  func decodeIfPresent<Value: Decodable>(
    _ type: Value.Type, forKey key: Key
  ) throws -> Value? {
    try present(key)?.value(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    throw DecodingError.dataCorrupted(
      .init(codingPath: [], debugDescription: "values of classes are not read"))
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}
