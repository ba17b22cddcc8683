internal import AnalysisCore
internal import Language

/// Choices with their right answers, their traits as numbers.
struct ChoiceExamples {
  /// One choice.
  struct Example {
    /// The number of its article.
    var article: Int
    var weight: Float
    var single: Range<Int>
    var candidates: Range<Int>
    /// The right candidate, counted from the first; -1 for none.
    var target: Int
  }

  /// What can be chosen.
  struct Candidate {
    var single: Range<Int>
    var pairs: Range<Int>
    /// Whether it is nearly as good as the right one, and so not held against the model.
    var isSpared = false
  }

  private(set) var examples: [Example] = []
  private(set) var candidates: [Candidate] = []
  /// The numbers of all single traits, by the ranges of examples and candidates.
  private(set) var single: [Int32] = []
  /// The numbers of all pairs and triples of traits.
  private(set) var pairs: [Int32] = []
  private(set) var singleTable = FeatureTable()
  private(set) var pairTable = FeatureTable()

  /// Adds a choice whose right answer is known.
  mutating func add(
    _ example: AttributionExample, target: Int, isSpared: (Int) -> Bool, article: Int,
    weight: Float
  ) {
    let first = candidates.count
    for (place, candidate) in example.candidates.enumerated() {
      candidates.append(
        Candidate(
          single: number(single: candidate.single), pairs: number(pairs: candidate.pairs),
          isSpared: place != target && isSpared(place)))
    }
    examples.append(
      Example(
        article: article, weight: weight, single: number(single: example.single),
        candidates: first..<candidates.count, target: target))
  }

  private mutating func number(single keys: [UInt64]) -> Range<Int> {
    let start = single.count
    for key in keys { single.append(Int32(singleTable.insert(key))) }
    return start..<single.count
  }

  private mutating func number(pairs keys: [UInt64]) -> Range<Int> {
    let start = pairs.count
    for key in keys { pairs.append(Int32(pairTable.insert(key))) }
    return start..<pairs.count
  }
}
