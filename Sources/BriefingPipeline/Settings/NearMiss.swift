/// Finds what somebody probably meant, for "did you mean …?".
public enum NearMiss {
  /// The candidate nearest to a word, if it is near enough to be a slip; ties go to the first.
  public static func of(_ word: String, among candidates: [String]) -> String? {
    let folded = Array(word.lowercased().utf8.prefix(64))
    let allowance = max(1, folded.count / 3)
    let scored = candidates.map {
      (name: $0, distance: distance(folded, Array($0.lowercased().utf8.prefix(64))))
    }
    guard let best = scored.min(by: { $0.distance < $1.distance }), best.distance <= allowance
    else { return nil }
    return best.name
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var next = [i + 1] + [Int](repeating: 0, count: right.count)
      for (j, b) in right.enumerated() {
        let substituted = row[j] + (a == b ? 0 : 1)
        next[j + 1] = min(substituted, next[j] + 1, row[j + 1] + 1)
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
          next[j + 1] = min(next[j + 1], before[j - 1] + 1)
        }
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
