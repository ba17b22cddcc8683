internal import MarkdownTree

/// Markup written as a string literal: what is put into it is escaped, unless it is markup itself.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  private(set) var buffer = HTMLBuffer()

  init() {}

  init(stringLiteral value: String) { buffer.markup(value) }

  init(stringInterpolation: StringInterpolation) { buffer = stringInterpolation.buffer }

  /// Takes over HTML that another part of the program made.
  init(_ buffer: HTMLBuffer) { self.buffer = buffer }

  /// Writes in place, for markup of many small pieces.
  mutating func add(_ write: (inout HTMLBuffer) -> Void) { write(&buffer) }

  /// The markup as text.
  var string: String { String(decoding: buffer.bytes, as: UTF8.self) }

  static func += (left: inout HTML, right: HTML) { left.buffer.append(right.buffer) }

  struct StringInterpolation: StringInterpolationProtocol {
    var buffer: HTMLBuffer

    init(literalCapacity: Int, interpolationCount: Int) {
      buffer = HTMLBuffer(reserving: literalCapacity + 24 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { buffer.markup(literal) }

    mutating func appendInterpolation(_ text: String) { buffer.text(text) }

    mutating func appendInterpolation(_ number: Int) { buffer.markup(String(number)) }

    mutating func appendInterpolation(_ html: HTML) { buffer.append(html.buffer) }

    mutating func appendInterpolation(address: String) { buffer.address(address) }
  }
}

extension Sequence<HTML> {
  /// The pieces one after another.
  func joined(separator: HTML = "") -> HTML {
    var result = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}
