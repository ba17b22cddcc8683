/// The mean of a model's weights over the later part of training, which generalises better than the
/// last ones (Polyak and Juditsky 1992).
struct WeightAverage {
  private(set) var count = 0
  private var rows: [ChoiceNetwork.Layer] = []
  private var weights: [Float] = []
  private var bias = ChoiceNetwork.Layer(repeating: 0)
  private var output = ChoiceNetwork.Layer(repeating: 0)

  /// Takes the weights of a moment in.
  mutating func add(
    _ rows: [ChoiceNetwork.Layer], _ weights: [Float], _ bias: ChoiceNetwork.Layer,
    _ output: ChoiceNetwork.Layer
  ) {
    if count == 0 {
      (self.rows, self.weights, self.bias, self.output) = (rows, weights, bias, output)
    } else {
      for place in rows.indices { self.rows[place] += rows[place] }
      for place in weights.indices { self.weights[place] += weights[place] }
      self.bias += bias
      self.output += output
    }
    count += 1
  }

  /// The mean of all that was taken in.
  var mean:
    (
      rows: [ChoiceNetwork.Layer], weights: [Float], bias: ChoiceNetwork.Layer,
      output: ChoiceNetwork.Layer
    )
  {
    let share = 1 / Float(max(1, count))
    return (rows.map { $0 * share }, weights.map { $0 * share }, bias * share, output * share)
  }
}
