/// A text folded for comparison (see `TextFolding.quotation`), as bytes, so that looking for one in
/// another costs little.
struct FoldedText: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Folds a text.
  init(_ text: String) { bytes = Array(TextFolding.quotation(text).utf8) }

  /// Whether another text stands in this one.
  func holds(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first else { return true }
    guard other.bytes.count <= bytes.count else { return false }
    let last = bytes.count - other.bytes.count
    return bytes.withUnsafeBufferPointer { text in
      other.bytes.withUnsafeBufferPointer { words in
        (0...last).contains { start in
          text[start] == first && words.indices.allSatisfy { text[start + $0] == words[$0] }
        }
      }
    }
  }
}
