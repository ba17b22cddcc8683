/// A treebank sentence as the trainer wants it: numbers only.
struct SyntaxSample {
  /// The rows of each word's features, all words in one list.
  var rows: [Int32] = []
  /// Where each word's rows end.
  var rowEnds: [Int32] = []
  /// The number of each word's vector; -1 for none.
  var vectors: [Int32] = []
  /// Each word's head; the number of words for the root.
  var heads: [Int] = []
  var relations: [Int] = []
  var pairs: [Int] = []
  /// How much it counts.
  var weight: Float = 1

  var count: Int { heads.count }
}
