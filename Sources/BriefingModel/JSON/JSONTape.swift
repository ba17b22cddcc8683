/// The values of a JSON text in the order in which they stand, each with where it lies and where the
/// next one at its level stands, so that one is found without making those before it.
///
/// Foundation's decoder makes a dictionary of every object and turns every key about; on editions
/// this is several times faster, which decides how long a site of many editions takes.
final class JSONTape: Sendable {
  /// A value, or the name of one in an object.
  struct Node {
    enum Kind: UInt8 {
      case null, yes, no, number, text, escapedText, array, object
    }

    let kind: Kind
    /// Its first byte; of a text the one behind the quotation mark.
    let start: Int32
    /// The byte behind its last; of a text the closing quotation mark.
    var end: Int32
    /// The place of the node behind it and all that is in it.
    var next: Int32
  }

  /// The text is not JSON, or not UTF-8.
  struct Fault: Error {
    /// The byte at which it is not.
    let place: Int
  }

  let bytes: [UInt8]
  let nodes: [Node]

  /// Reads a text of one value.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count < Int(Int32.max), String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(place: 0)
    }
    var parser = JSONTapeParser(bytes: bytes)
    try parser.parse()
    self.bytes = bytes
    nodes = parser.nodes
  }

  /// The text of a node, its escapes resolved; nil where it is none, or holds half a
  /// character.
  func text(_ place: Int) -> String? {
    let node = nodes[place]
    let range = Int(node.start)..<Int(node.end)
    switch node.kind {
    case .text:
      return bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
      }
    case .escapedText: return unescaped(bytes[range])
    default: return nil
    }
  }

  /// The whole number of a node; nil where it is none.
  func int(_ place: Int) -> Int? {
    let node = nodes[place]
    guard node.kind == .number else { return nil }
    return Int(String(decoding: bytes[Int(node.start)..<Int(node.end)], as: UTF8.self))
  }

  private func unescaped(_ text: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        plain.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        guard let scalar = Self.scalar(&rest) else { return nil }
        plain.append(contentsOf: String(scalar).utf8)
      default: plain.append(sign)
      }
    }
    return String(validating: plain, as: UTF8.self)
  }

  /// The scalar behind `\u`; two such escapes for one beyond the basic plane.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = unit(&rest) else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"),
      let second = unit(&rest), (0xDC00..<0xE000).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    guard rest.count >= 4 else { return nil }
    defer { rest.removeFirst(4) }
    return UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
  }
}
