internal import Language

extension SpeechReading {
  /// How far both ends of a stretch are behind the likeliest, added up.
  func edges(_ range: Range<Int>, _ pointer: Pointer) -> Int {
    guard !range.isEmpty else { return 2 * Self.farOff }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    let begin =
      pointer.tokens.contains(first) ? odds(.begins, of: first, to: pointer) : Self.farOff
    let end = pointer.tokens.contains(last) ? odds(.ends, of: last, to: pointer) : Self.farOff
    return begin + end
  }

  private static let farOff = -512
  /// Words that are further behind the likeliest are no beginning.
  private static let leastBegin = -384

  /// The likeliest content of a cue: by its ends, and a little by what is inside it.
  func content(_ pointer: Pointer, of cue: Int) -> Range<Int> {
    let (start, count) = (pointer.tokens.lowerBound, pointer.tokens.count)
    // All are asked once, for each word may be the end of a content that begins at any before it.
    let ends = pointer.tokens.map { odds(.ends, of: $0, to: pointer) }
    let insides = pointer.tokens.map { odds(.isInside, of: $0, to: pointer) }
    var best = (score: Int.min, range: cue..<cue)
    for first in 0..<count where start + first != cue {
      let begin = odds(.begins, of: start + first, to: pointer)
      guard begin >= Self.leastBegin else { continue }
      var inside = 0
      for last in first..<count {
        if start + last == cue { break }
        inside += insides[last]
        let score = begin + ends[last] + inside / 10
        if score > best.score { best = (score, start + first..<start + last + 1) }
      }
    }
    return best.range
  }
}
