/// Decodes values from a tape whose names are written with underscores (`first_words` for
/// `firstWords`), as this program writes them: texts, whole numbers and truth values.
struct JSONTapeDecoder: Decoder {
  let tape: JSONTape
  let place: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The value of a JSON text.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    do {
      return try JSONTapeDecoder(tape: try JSONTape(bytes), place: 0).value(type)
    } catch let fault as JSONTape.Fault {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "not JSON at byte \(fault.place)"))
    }
  }

  var node: JSONTape.Node { tape.nodes[place] }

  /// The value that stands here.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // Lists ask for their elements in this way: the common ones are read at once.
    if type == String.self || type == Int.self { return try scalar(type) }
    if let readable = type as? any TapeReadable.Type,
      let value = try readable.init(self) as? Value
    {
      return value
    }
    return try Value(from: self)
  }

  /// A text or a number. It stands apart, since the metadata of the cast would else be looked up for
  /// values of every type.
  @inline(never)
  private func scalar<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value: any Sendable = type == Int.self ? try int() : try text()
    guard let value = value as? Value else { throw mismatch(type) }
    return value
  }

  func text() throws -> String {
    guard let text = tape.text(place) else { throw mismatch(String.self) }
    return text
  }

  func int() throws -> Int {
    guard let number = tape.int(place) else { throw mismatch(Int.self) }
    return number
  }

  func bool() throws -> Bool {
    switch node.kind {
    case .yes: return true
    case .no: return false
    default: throw mismatch(Bool.self)
    }
  }

  func mismatch(_ type: any Any.Type) -> DecodingError {
    DecodingError.typeMismatch(
      type, .init(codingPath: [], debugDescription: "another kind of value at byte \(node.start)"))
  }

  // Inlined where the type of the keys is known, so that its metadata is not looked up each time.
  @inline(__always)
  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard node.kind == .object else { throw mismatch([String: Any].self) }
    return KeyedDecodingContainer(JSONTapeObject<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .array else { throw mismatch([Any].self) }
    return JSONTapeArray(self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    JSONTapeValue(decoder: self)
  }
}

/// One value.
private struct JSONTapeValue: SingleValueDecodingContainer {
  let decoder: JSONTapeDecoder

  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.node.kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.bool() }
  func decode(_ type: String.Type) throws -> String { try decoder.text() }
  func decode(_ type: Int.Type) throws -> Int { try decoder.int() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.value(type) }
}

/// The elements of an array, one after another.
private struct JSONTapeArray: UnkeyedDecodingContainer {
  private let tape: JSONTape
  private let end: Int
  private var next: Int
  private(set) var currentIndex = 0

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var isAtEnd: Bool { next >= end }

  init(_ decoder: JSONTapeDecoder) {
    tape = decoder.tape
    next = decoder.place + 1
    end = Int(decoder.node.next)
  }

  private mutating func advance() throws -> JSONTapeDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Any.self, .init(codingPath: [], debugDescription: "the array has no more elements"))
    }
    defer {
      next = Int(tape.nodes[next].next)
      currentIndex += 1
    }
    return JSONTapeDecoder(tape: tape, place: next)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tape.nodes[next].kind == .null else { return false }
    _ = try advance()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try advance().value(type)
  }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try advance().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try advance().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try advance() }
}
