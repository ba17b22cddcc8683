/// Undoes UTF-8 that an earlier program read as Windows-1252: "â€™" for a quotation mark.
///
/// Only runs that begin with one of the letters that such faults begin with, and whose bytes are
/// sound UTF-8, are replaced. Letters that a sound text may hold before a sign are taken only where
/// three such runs stand in the text.
enum MojibakeRepair {
  private static let certain: Set<UInt8> = [0xC2, 0xC3, 0xE2, 0xEF, 0xF0]
  private static let possible: Set<UInt8> = [0xC4, 0xC5, 0xC8, 0xCE, 0xCF, 0xD0, 0xD1, 0xD8, 0xD9]

  /// The repaired text and the number of repairs; nil where nothing is wrong.
  static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    var current = bytes
    var total = 0
    for _ in 0..<2 {
      guard mayHoldFault(current), let pass = once(current) else { break }
      current = pass.bytes
      total += pass.count
    }
    return total > 0 ? (current, total) : nil
  }

  /// Looks for the lead letters (all begin with 0xC3 in UTF-8) before another non-ASCII byte.
  private static func mayHoldFault(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xC3, bytes[index + 2] >= 0xC2 { return true }
      index += 1
    }
    return false
  }

  private static func once(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let sure = runs(scalars, leads: certain)
    let unsure = runs(scalars, leads: possible)
    let all = sure.count + unsure.count >= 3 ? (sure + unsure).sorted { $0.start < $1.start } : sure
    guard !all.isEmpty else { return nil }
    var result = String.UnicodeScalarView()
    var position = 0
    for run in all where run.start >= position {
      result.append(contentsOf: scalars[position..<run.start])
      result.append(run.scalar)
      position = run.start + run.length
    }
    result.append(contentsOf: scalars[position...])
    return (Array(String(result).utf8), all.count)
  }

  private struct Run {
    let start: Int
    let length: Int
    let scalar: Unicode.Scalar
  }

  private static func runs(_ scalars: [Unicode.Scalar], leads: Set<UInt8>) -> [Run] {
    var runs: [Run] = []
    for (start, scalar) in scalars.enumerated() {
      guard scalar.value >= 0x80, let lead = Windows1252.byte(scalar), leads.contains(lead)
      else { continue }
      var sequence = [lead]
      while sequence.count < 4, start + sequence.count < scalars.count,
        let byte = Windows1252.byte(scalars[start + sequence.count]), byte & 0xC0 == 0x80
      {
        sequence.append(byte)
      }
      let length = StrayBytes.soundLength(sequence, at: 0)
      let text = String(decoding: sequence.prefix(length), as: UTF8.self)
      guard length > 1, let decoded = text.unicodeScalars.first else { continue }
      runs.append(Run(start: start, length: length, scalar: decoded))
    }
    return runs
  }
}
