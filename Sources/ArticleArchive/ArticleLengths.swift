internal import Foundation
internal import GRDB

/// How many words each article has, as the full-text index counts them, packed by thousands.
///
/// The index keeps each length in a row of its own, and to find fifty thousand of these took half of a
/// search for a common word.
struct ArticleLengths {
  private static let rowsInBlock: Int64 = 4096
  /// What stands for a length that no block holds.
  private static let unknown: UInt16 = 0

  private let database: Database
  private var block: (number: Int64, lengths: Data) = (-1, Data())

  init(_ database: Database) { self.database = database }

  /// How many words the article of a row has. Quick where rows come in their order.
  mutating func length(of row: Int64) throws -> Int {
    let number = row / Self.rowsInBlock
    if block.number != number { block = (number, try Self.block(number, in: database)) }
    let length = Self.length(of: row, in: block.lengths)
    return try length == Self.unknown
      ? Self.counted(row, in: database) : Int(length)
  }

  private static func length(of row: Int64, in block: Data) -> UInt16 {
    let place = block.startIndex + 2 * Int(row % rowsInBlock)
    guard place + 1 < block.endIndex else { return unknown }
    return UInt16(block[place]) | UInt16(block[place + 1]) << 8
  }

  private static func block(_ number: Int64, in database: Database) throws -> Data {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT lengths FROM articleLength WHERE block = ?"),
      arguments: [number]) ?? Data()
  }

  /// The length that the index itself has of a row.
  private static func counted(_ row: Int64, in database: Database) throws -> Int {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT sz FROM articleText_docsize WHERE id = ?"),
      arguments: [row]
    ).map(sum) ?? 0
  }

  /// The sum of the numbers in a row of the index: each of seven bits a byte, the highest first.
  private static func sum(_ sizes: Data) -> Int {
    var sum = 0
    var number = 0
    for byte in sizes {
      number = number << 7 | Int(byte & 0x7F)
      guard byte < 0x80 else { continue }
      sum += number
      number = 0
    }
    return sum
  }
}

extension ArticleLengths {
  /// Keeps the lengths of some articles that the index has taken in.
  static func keep(_ rows: [Int64], in database: Database) throws {
    for (number, rows) in Dictionary(grouping: rows, by: { $0 / rowsInBlock }) {
      var lengths = try block(number, in: database)
      for row in rows { put(try counted(row, in: database), of: row, in: &lengths) }
      try store(lengths, block: number, in: database)
    }
  }

  /// Keeps the lengths of all articles.
  static func keepAll(in database: Database) throws {
    var current: (number: Int64, lengths: Data) = (-1, Data())
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, sz FROM articleText_docsize ORDER BY id")
    while let row = try rows.next() {
      let identifier: Int64 = row[0]
      if identifier / rowsInBlock != current.number {
        try store(current.lengths, block: current.number, in: database)
        current = (identifier / rowsInBlock, Data())
      }
      put(sum(row[1]), of: identifier, in: &current.lengths)
    }
    try store(current.lengths, block: current.number, in: database)
  }

  /// Longer articles than two bytes can tell are left to the index.
  private static func put(_ length: Int, of row: Int64, in block: inout Data) {
    let place = 2 * Int(row % rowsInBlock)
    if block.count < place + 2 { block.append(Data(count: place + 2 - block.count)) }
    let kept = UInt16(exactly: length) ?? unknown
    block[place] = UInt8(truncatingIfNeeded: kept)
    block[place + 1] = UInt8(truncatingIfNeeded: kept >> 8)
  }

  private static func store(_ lengths: Data, block: Int64, in database: Database) throws {
    guard !lengths.isEmpty else { return }
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO articleLength (block, lengths) VALUES (?, ?)"
    ).execute(arguments: [block, lengths])
  }
}
