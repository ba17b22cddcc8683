internal import Language

/// Weights in training, in one buffer, with their gradients at the same places in another.
protocol TrainedWeights: AnyObject {
  var dense: NumberBuffer { get }
  var gradient: NumberBuffer { get }
}
