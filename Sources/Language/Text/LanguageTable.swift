internal import ReferenceData

/// A tab-separated file that the build embeds in this module, read as bytes.
///
/// Every run of the program reads these tables, so no string is made of a field that is only hashed.
struct LanguageTable {
  private let bytes: [UInt8]

  /// The table of a file of `Data`; empty where there is no such file.
  init(named name: String) {
    let file = EmbeddedResources.files.first { $0.path.description == name }
    bytes = file.map { $0.text.withUTF8Buffer { Array($0) } } ?? []
  }

  /// The table of a text.
  init(text: String) { bytes = Array(text.utf8) }

  /// Gives each row, comments and empty lines left out.
  func forEach(_ body: (Row) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      var fields: [Range<Int>] = []
      var start = 0
      while start < buffer.count {
        let end = Self.cut(buffer, from: start, into: &fields)
        let isComment =
          buffer[start] == UInt8(ascii: "#") && start + 1 < end
          && buffer[start + 1] == UInt8(ascii: " ")
        if end > start, !isComment { body(Row(bytes: buffer, fields: fields)) }
        start = end + 1
      }
    }
  }

  /// Finds the fields of the line at a place, and where it ends.
  private static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into fields: inout [Range<Int>]
  ) -> Int {
    fields.removeAll(keepingCapacity: true)
    var first = start
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "\t") {
        fields.append(first..<index)
        first = index + 1
      }
      index += 1
    }
    fields.append(first..<index)
    return index
  }
}

extension LanguageTable {
  /// One row; it may not be kept past the call that gives it.
  struct Row {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let fields: [Range<Int>]

    /// The number of fields.
    var count: Int { fields.count }

    /// The bytes of a field, less some of the first.
    func field(_ index: Int, from start: Int = 0) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[fields[index].dropFirst(start)])
    }

    /// The hash of a field's word, less some of the first bytes.
    func hash(_ index: Int, from start: Int = 0) -> UInt64 {
      WordHash.of(field(index, from: start))
    }

    /// The text of a field.
    func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

    /// The number that a field holds; nil where it is none.
    func number(_ index: Int) -> Int? { index < count ? Int(text(index)) : nil }
  }
}
