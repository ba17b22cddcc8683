internal import Language

/// Some sentences that are learnt from together, with the features that chance left them.
struct SyntaxBatch {
  private(set) var samples: [SyntaxSample] = []
  /// Where each sentence's words stand in the batch.
  private(set) var sentences: [Range<Int>] = []
  /// The rows of each word's features, all words in one list, and where each word's end.
  private(set) var rows: [Int32] = []
  private(set) var rowEnds: [Int] = []
  /// The number of each word's vector; -1 for none.
  private(set) var vectors: [Int32] = []
  /// The number of words.
  private(set) var count = 0

  mutating func clear() {
    samples.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    vectors.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Adds a sentence. Of a feature seen n times, rare / (rare + n) are left out, as if unknown.
  mutating func add(
    _ sample: SyntaxSample, counts: [Float], rare: Float, _ random: inout SeededGenerator
  ) {
    samples.append(sample)
    vectors += sample.vectors
    sentences.append(count..<(count + sample.count))
    count += sample.count
    var place = 0
    for end in sample.rowEnds {
      while place < Int(end) {
        let row = sample.rows[place]
        let keep = counts[Int(row)] / (counts[Int(row)] + rare)
        if random.share() < keep { rows.append(row) }
        place += 1
      }
      rowEnds.append(rows.count)
    }
  }
}

extension SeededGenerator {
  /// A number from 0 to 1.
  mutating func share() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
