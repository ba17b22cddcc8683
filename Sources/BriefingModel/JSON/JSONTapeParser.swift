/// Reads a JSON text (RFC 8259) into the nodes of a tape. No recursion, so that nesting costs no stack.
struct JSONTapeParser {
  let bytes: [UInt8]
  private(set) var nodes: [JSONTape.Node] = []
  private var place = 0
  /// The places of the arrays and objects that are open.
  private var open: [Int] = []

  /// How many arrays and objects may stand in one another.
  private static let maximumDepth = 512

  init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12)
  }

  mutating func parse() throws(JSONTape.Fault) {
    try value()
    while let container = open.last {
      let isObject = nodes[container].kind == .object
      let isFirst = nodes.count == container + 1
      let sign = skipSpace()
      if sign == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        place += 1
        nodes[container].end = Int32(place)
        nodes[container].next = Int32(nodes.count)
        open.removeLast()
        continue
      }
      if !isFirst {
        guard sign == UInt8(ascii: ",") else { throw fault }
        place += 1
        _ = skipSpace()
      }
      if isObject { try name() }
      try value()
    }
    guard skipSpace() == nil else { throw fault }
  }

  private var fault: JSONTape.Fault { JSONTape.Fault(place: place) }

  /// The next byte that is no space; nil at the end.
  private mutating func skipSpace() -> UInt8? {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return bytes[place]
      }
    }
    return nil
  }

  /// The name of a value in an object, and the colon.
  private mutating func name() throws(JSONTape.Fault) {
    guard skipSpace() == UInt8(ascii: "\"") else { throw fault }
    try text()
    guard skipSpace() == UInt8(ascii: ":") else { throw fault }
    place += 1
  }

  /// A value; of an array or object only its beginning.
  private mutating func value() throws(JSONTape.Fault) {
    switch skipSpace() {
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    case let sign? where sign == UInt8(ascii: "-") || Self.isDigit(sign): try number()
    default: throw fault
    }
  }

  private mutating func begin(_ kind: JSONTape.Node.Kind) throws(JSONTape.Fault) {
    guard open.count < Self.maximumDepth else { throw fault }
    open.append(nodes.count)
    add(kind, from: place, to: place)
    place += 1
  }

  private mutating func add(_ kind: JSONTape.Node.Kind, from start: Int, to end: Int) {
    nodes.append(
      JSONTape.Node(
        kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONTape.Node.Kind
  ) throws(JSONTape.Fault) {
    let end = place + word.utf8CodeUnitCount
    let isThere =
      end <= bytes.count && word.withUTF8Buffer { bytes[place..<end].elementsEqual($0) }
    guard isThere else { throw fault }
    add(kind, from: place, to: end)
    place = end
  }

  private mutating func number() throws(JSONTape.Fault) {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let isZero = place < bytes.count && bytes[place] == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { throw fault }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      guard digits() > 0 else { throw fault }
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-")
      {
        place += 1
      }
      guard digits() > 0 else { throw fault }
    }
    add(.number, from: start, to: place)
  }

  /// Passes over digits and counts them.
  private mutating func digits() -> Int {
    let start = place
    while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
    return place - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func text() throws(JSONTape.Fault) {
    place += 1
    let start = place
    var isEscaped = false
    while place < bytes.count {
      place = bytes.withUnsafeBufferPointer { JSONPlainText.end(in: $0, from: place) }
      guard place < bytes.count else { break }
      switch bytes[place] {
      case UInt8(ascii: "\""):
        add(isEscaped ? .escapedText : .text, from: start, to: place)
        place += 1
        return
      case UInt8(ascii: "\\"):
        isEscaped = true
        try escape()
      default: throw fault
      }
    }
    throw fault
  }

  private mutating func escape() throws(JSONTape.Fault) {
    guard place + 1 < bytes.count else { throw fault }
    switch bytes[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 2
    case UInt8(ascii: "u"):
      let digits = bytes[min(place + 2, bytes.count)..<min(place + 6, bytes.count)]
      guard digits.count == 4, digits.allSatisfy(Self.isHexadecimal) else { throw fault }
      place += 6
    default: throw fault
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
