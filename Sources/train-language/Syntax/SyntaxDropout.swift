/// How much is left out at random in training.
struct SyntaxDropout {
  /// Of a feature seen n times, rare / (rare + n).
  var rare: Float = 0.5
  /// The share of a word's numbers before it is read in context.
  var input: Float = 0
  /// The share of what a recurrent layer puts out.
  var state: Float = 0.05
}
