/// A page with slots, `{{name}}`, that are filled with finished HTML.
///
/// There are no sections or conditions: what a page says is the program's, how it is framed the
/// user's. Every slot is known, so that a slip is found before anything is written.
struct PageTemplate: Sendable {
  /// What a page can be filled with.
  enum Slot: String, CaseIterable, Sendable {
    case title, description, policy, canonical, feeds, root, site, marking, navigation, main, footer
  }

  private enum Piece: Sendable {
    case text([UInt8])
    case slot(Slot)
  }

  private let pieces: [Piece]

  init(_ source: String, file: String) throws(SiteError) {
    var pieces: [Piece] = []
    var found: Set<Slot> = []
    var rest = source[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = String(rest[open.upperBound..<close.lowerBound])
      guard let slot = Slot(rawValue: name) else {
        throw Self.unknown(name, before: source[..<open.lowerBound], file: file)
      }
      pieces.append(.text(Array(rest[..<open.lowerBound].utf8)))
      pieces.append(.slot(slot))
      found.insert(slot)
      rest = rest[close.upperBound...]
    }
    pieces.append(.text(Array(rest.utf8)))
    for needed in [Slot.title, .description, .policy, .marking, .main] where !found.contains(needed)
    {
      throw .missingSlot(name: needed.rawValue, file: file)
    }
    self.pieces = pieces
  }

  /// The page with its slots filled; a slot without a value is empty.
  func filled(_ values: [Slot: HTML]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096 + values.values.reduce(0) { $0 + $1.buffer.bytes.count })
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .slot(let slot): bytes += values[slot]?.buffer.bytes ?? []
      }
    }
    return bytes
  }

  private static func unknown(_ name: String, before: Substring, file: String) -> SiteError {
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return .unknownSlot(
      name: name, file: file, line: lines.count,
      column: (lines.last?.unicodeScalars.count ?? 0) + 1,
      known: Slot.allCases.map { "'\($0.rawValue)'" })
  }
}
