/// One row of a tab-separated file: fields by column.
struct TableRow<Column: TableColumn> {
  /// The bytes of the whole file.
  let bytes: [UInt8]
  /// The byte ranges of the fields by column number; empty where the file has no such column.
  let fields: [Range<Int>]

  /// The text of a field; empty where there is none.
  func text(_ column: Column) -> String { decode(fields[column.rawValue]) }

  /// The text of a field, or nil where it is empty.
  func optional(_ column: Column) -> String? {
    fields[column.rawValue].isEmpty ? nil : text(column)
  }

  /// The text of a field that must not be empty.
  func required(_ column: Column) throws(TableFault) -> String {
    guard let text = optional(column) else {
      throw TableFault(summary: "column '\(column.stringValue)' is empty")
    }
    return text
  }

  /// The parts of a field between bars; none where it is empty.
  func list(_ column: Column) -> [String] { parts(column).map(decode) }

  /// The names of a field, with the marks that follow them.
  func names(_ column: Column) -> [ReferenceName] {
    parts(column).map { ReferenceName(marked: bytes[$0]) }
  }

  /// Whether a field says "yes".
  func flag(_ column: Column) throws(TableFault) -> Bool {
    if fields[column.rawValue].isEmpty { return false }
    return switch text(column) {
    case "yes": true
    case "", "no": false
    case let other: throw fault(column, other, "yes or no")
    }
  }

  /// A whole number, or nil where the field is empty.
  func integer(_ column: Column) throws(TableFault) -> Int? {
    guard let text = optional(column) else { return nil }
    guard let number = Int(text) else { throw fault(column, text, "a whole number") }
    return number
  }

  /// A date of any precision, or nil where the field is empty.
  func date(_ column: Column) throws(TableFault) -> ReferenceDate? {
    let field = fields[column.rawValue]
    guard !field.isEmpty else { return nil }
    guard let date = ReferenceDate(bytes: bytes[field]) else {
      throw fault(column, text(column), "a date such as 1999, 1999-03 or 1999-03-12")
    }
    return date
  }

  /// One of the words of a closed list.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, _ type: Choice.Type = Choice.self
  ) throws(TableFault) -> Choice {
    let text = text(column)
    guard let choice = Choice(rawValue: text) else {
      throw fault(column, text, Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }

  /// One of the words of a closed list, or nil where the field is empty.
  func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, _ type: Choice.Type = Choice.self
  ) throws(TableFault) -> Choice? {
    fields[column.rawValue].isEmpty ? nil : try choice(column)
  }

  /// Several words of a closed list, between bars.
  func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, _ type: Choice.Type = Choice.self
  ) throws(TableFault) -> [Choice] {
    var result: [Choice] = []
    for text in list(column) {
      guard let choice = Choice(rawValue: text) else {
        throw fault(column, text, Choice.allCases.map(\.rawValue).joined(separator: ", "))
      }
      result.append(choice)
    }
    return result
  }

  private func parts(_ column: Column) -> [Range<Int>] {
    let field = fields[column.rawValue]
    guard !field.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = field.lowerBound
    for index in field where bytes[index] == UInt8(ascii: "|") {
      if index > start { result.append(start..<index) }
      start = index + 1
    }
    if start < field.upperBound { result.append(start..<field.upperBound) }
    return result
  }

  private func decode(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func fault(_ column: Column, _ text: String, _ wanted: String) -> TableFault {
    TableFault(summary: "column '\(column.stringValue)' holds '\(text)' where \(wanted) is wanted")
  }
}
