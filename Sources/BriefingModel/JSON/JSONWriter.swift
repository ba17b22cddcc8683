/// Writes JSON with keys in the order given, so that the same values give the same bytes.
///
/// Foundation's encoder orders keys only alphabetically and is several times slower on the stream
/// of findings, which is why this stands here. UTF-8 out; control characters are escaped.
public struct JSONWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing written.
  ///
  /// - Parameter size: about how many bytes there will be, so that they need not move as they grow.
  public init(reserving size: Int = 0) { bytes.reserveCapacity(size) }

  /// The whole of a value as text.
  public static func string(_ value: some JSONWritable) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes `{…}`; the closure writes the fields.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    nested(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  /// Writes `[…]`; the closure writes the elements.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    nested(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
  }

  /// Writes one field of the object under way; nil is written as `null`.
  public mutating func field(_ key: String, _ value: (some JSONWritable)?) {
    begin(key)
    if let value { value.write(to: &self) } else { raw("null") }
    needsComma = true
  }

  /// Writes one field whose value is an array.
  public mutating func field(_ key: String, _ values: [some JSONWritable]) {
    begin(key)
    array { json in for value in values { json.element(value) } }
    needsComma = true
  }

  /// Writes one field whose value is an object that the closure fills.
  public mutating func field(_ key: String, object body: (inout JSONWriter) -> Void) {
    begin(key)
    object(body)
  }

  /// Writes one field whose value the closure writes.
  public mutating func field(_ key: String, value body: (inout JSONWriter) -> Void) {
    begin(key)
    body(&self)
    needsComma = true
  }

  /// Writes one element that the closure writes.
  public mutating func element(_ body: (inout JSONWriter) -> Void) {
    separate()
    needsComma = false
    body(&self)
    needsComma = true
  }

  /// Writes the fields of an object that another writer holds, which wrote nothing else.
  public mutating func append(fields: JSONWriter) {
    guard !fields.bytes.isEmpty else { return }
    separate()
    raw(fields.bytes)
    needsComma = true
  }

  /// Writes one element of the array under way.
  public mutating func element(_ value: some JSONWritable) {
    separate()
    needsComma = false
    value.write(to: &self)
    needsComma = true
  }

  /// Writes a token that is JSON already, such as a number.
  public mutating func raw(_ token: String) {
    let isWritten = token.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isWritten == nil { bytes.append(contentsOf: token.utf8) }
  }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ written: [UInt8]) { bytes.append(contentsOf: written) }

  /// Writes a string value.
  public mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      while start < utf8.count {
        let end = JSONPlainText.end(in: utf8, from: start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
        if end < utf8.count { escape(utf8[end]) }
        start = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    case 0..<0x20:
      raw("\\u00")
      bytes.append(Self.hex[Int(byte >> 4)])
      bytes.append(Self.hex[Int(byte & 15)])
    default:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)

  /// Writes the name of a field, which is of this program and needs no escape.
  private mutating func begin(_ key: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    raw(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func nested(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }
}
