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
    var best = (score: Int.min, range: cue..<cue)
    for first in pointer.tokens where first != cue {
      let begin = odds(.begins, of: first, to: pointer)
      guard begin >= Self.leastBegin else { continue }
      var inside = 0
      for last in first..<pointer.tokens.upperBound {
        if last == cue { break }
        inside += odds(.isInside, of: last, to: pointer)
        let score = begin + odds(.ends, of: last, to: pointer) + inside / 10
        if score > best.score { best = (score, first..<last + 1) }
      }
    }
    return best.range
  }
}
