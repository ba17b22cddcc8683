internal import Language

/// The losses of tags, heads and relations together, with their gradients at the projections.
final class SyntaxLosses {
  private let layout: SyntaxLayout
  private let tags: TagLoss
  private let arcs: ArcLoss
  private let relations: RelationLoss

  init(_ parameters: SyntaxParameters, _ pairs: [UInt16]) {
    layout = parameters.layout
    tags = TagLoss(parameters, pairs)
    arcs = ArcLoss(parameters)
    relations = RelationLoss(parameters)
  }

  /// Adds the gradients at the projections of a batch to `slope`; gives the loss of a word.
  func fill(_ slope: NumberBuffer, _ projection: NumberBuffer, _ batch: SyntaxBatch) -> Float {
    var sum: Float = 0
    for (sample, words) in zip(batch.samples, batch.sentences) {
      let scale = sample.weight / Float(batch.count)
      let first = words.lowerBound * layout.projection
      for (word, pair) in sample.pairs.enumerated() {
        let row = first + word * layout.projection + layout.tagStart
        sum += tags.fill(slope.start + row, projection.start + row, truth: pair, scale: scale)
      }
      sum += arcs.fill(
        slope.lanes + first / 8, projection.lanes + first / 8, sample, scale: scale)
    }
    sum += relations.fill(slope.lanes, projection.lanes, batch)
    rectify(slope, projection, batch.count)
    return sum / Float(batch.count)
  }

  /// Nothing goes back through what was cut off at zero.
  private func rectify(_ slope: NumberBuffer, _ projection: NumberBuffer, _ count: Int) {
    for word in 0..<count {
      let row = (word * layout.projection + layout.headStart) / 8
      for lane in row..<(row + layout.arc / 8) {
        slope.lanes[lane].replace(
          with: 0, where: projection.lanes[lane] .<= Lane(repeating: 0))
      }
    }
  }
}
