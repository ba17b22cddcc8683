/// A text folded for comparison (see `TextFolding.quotation`), as bytes, so that looking for one in
/// another costs little.
struct FoldedText: Hashable, Sendable {
  private let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Folds a text.
  init(_ text: String) { bytes = TextFolding.quotationBytes(text) }

  /// The same without its spaces.
  var withoutSpaces: FoldedText { FoldedText(bytes: bytes.filter { $0 != 0x20 }) }

  /// The same without a full stop or comma at its end.
  var withoutFinalMark: FoldedText {
    guard let last = bytes.last, last == 0x2E || last == 0x2C else { return self }
    return FoldedText(bytes: Array(bytes.dropLast()))
  }

  /// Whether another text stands in this one.
  func holds(_ other: FoldedText) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      other.bytes.withUnsafeBufferPointer { ByteSearch.holds(text, $0) }
    }
  }
}
