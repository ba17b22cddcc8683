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

  /// The number of insertions, deletions and substitutions between two words.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
