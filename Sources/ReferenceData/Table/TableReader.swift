internal import BriefingModel

/// Reads a tab-separated file into typed rows.
///
/// Lines that begin with `#` and empty lines are passed over; the first other line names the
/// columns. A faulty row is left out and named in a diagnostic; the rest is read.
struct TableReader<Entry: TableEntry> {
  private let path: String
  private let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var columns: [Int?] = []
  private var line = 0

  /// Reads a file's bytes; `path` is what diagnostics call it.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    read()
  }

  private mutating func read() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        if columns.isEmpty { readHeader(start..<end) } else { readRow(start..<end) }
      }
      start = next
    }
  }

  private mutating func readHeader(_ range: Range<Int>) {
    var numbers: [String: Int] = [:]
    for column in Entry.Column.allCases { numbers[column.stringValue] = column.rawValue }
    for field in fields(range) {
      let title = String(decoding: bytes[field], as: UTF8.self)
      columns.append(numbers[title])
      if numbers[title] == nil {
        report("unknown-column", "unknown column '\(title)', which is passed over")
      }
    }
  }

  private mutating func readRow(_ range: Range<Int>) {
    var ranges = [Range<Int>](repeating: 0..<0, count: Entry.Column.allCases.count)
    var count = 0
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || bytes[index] == UInt8(ascii: "\t") {
      if count < columns.count, let column = columns[count] { ranges[column] = start..<index }
      count += 1
      start = index + 1
    }
    guard count <= columns.count else {
      report("row-too-long", "\(count) fields where the header has \(columns.count)")
      return
    }
    do {
      entries.append(try Entry(TableRow(bytes: bytes, fields: ranges)))
    } catch {
      report("faulty-row", "\(error.summary), so the row is left out")
    }
  }

  private func fields(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(16)
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\t") {
      result.append(start..<index)
      start = index + 1
    }
    result.append(start..<range.upperBound)
    return result
  }

  private mutating func report(_ name: String, _ summary: String) {
    diagnostics.append(
      Diagnostic(
        .error, "reference.\(name)", at: SourcePlace(path: path, line: line), summary: summary,
        remedy: "see the columns that the shipped \(Entry.fileName) explains"))
  }
}
