internal import BriefingModel

/// Maps positions in a stripped page back to the page's source.
struct SourceMap {
  /// The decoded page.
  let source: [UInt8]
  /// Where runs of text came from, in order.
  let runs: [(output: Int, source: Int)]

  /// The list of what was removed: one entry for each element or block, in source order.
  func removed(_ blocks: [PageBlock]) -> [RemovedText] {
    var entries: [(start: Int, end: Int, text: [UInt8], reason: String, root: Int)] = []
    for block in blocks {
      let start = position(block.sourceStart)
      let end = max(start, position(block.sourceEnd))
      if let last = entries.last, block.furnitureRoot >= 0, last.root == block.furnitureRoot {
        entries[entries.count - 1].text += [0x0A] + block.text
        entries[entries.count - 1].end = max(last.end, end)
      } else {
        entries.append((start, end, block.text, block.furniture ?? "", block.furnitureRoot))
      }
    }
    entries.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var scalars = ScalarCounter(source)
    var covered = 0
    return entries.map { entry in
      let start = max(entry.start, covered)
      covered = max(start, entry.end)
      let from = scalars.offset(of: start)
      return RemovedText(
        text: String(decoding: entry.text, as: UTF8.self), reason: entry.reason,
        start: from, end: scalars.offset(of: covered))
    }
  }

  /// The position in the source of a position in the stripped page.
  private func position(_ output: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].output <= output { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return min(source.count, runs[low - 1].source + output - runs[low - 1].output)
  }
}

/// Counts the scalars before positions that only grow.
struct ScalarCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var count = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of scalars before a position, which must not lie before the last one.
  mutating func offset(of target: Int) -> Int {
    while position < min(target, bytes.count) {
      if bytes[position] & 0xC0 != 0x80 { count += 1 }
      position += 1
    }
    return count
  }
}
