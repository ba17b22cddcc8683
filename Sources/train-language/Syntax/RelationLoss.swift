internal import Language

/// How far the relations are from the treebank's, each told from a word and its annotated head.
final class RelationLoss {
  private let parameters: SyntaxParameters
  private let layout: SyntaxLayout
  private let input = NumberBuffer(), slope = NumberBuffer(), turned = NumberBuffer()
  private let scores = NumberBuffer()

  init(_ parameters: SyntaxParameters) {
    self.parameters = parameters
    layout = parameters.layout
  }

  /// Adds the gradients at the projections of a batch to `slopes`; gives the loss.
  func fill(
    _ slopes: UnsafeMutablePointer<Lane>, _ rows: UnsafePointer<Lane>, _ batch: SyntaxBatch
  ) -> Float {
    let (lanes, count) = (layout.label / 8, batch.count)
    let table = parameters.dense.lanes + layout.labelDistance.offset / 8
    input.reserve(count * layout.label)
    visit(batch) { own, above, distance, word in
      let sum = input.lanes + word * lanes
      for lane in 0..<lanes {
        let total = rows[own + lane] + rows[above + lane] + table[distance * lanes + lane]
        sum[lane] = total.rectified
      }
    }
    let loss = score(batch)
    back(count)
    let tableSlope = parameters.gradient.lanes + layout.labelDistance.offset / 8
    visit(batch) { own, above, distance, word in
      for lane in 0..<lanes {
        let isOff = input.lanes[word * lanes + lane] .<= Lane(repeating: 0)
        let value = slope.lanes[word * lanes + lane].replacing(with: 0, where: isOff)
        slopes[own + lane] = slopes[own + lane] + value
        slopes[above + lane] = slopes[above + lane] + value
        tableSlope[distance * lanes + lane] = tableSlope[distance * lanes + lane] + value
      }
    }
    return loss
  }

  /// Fills `scores` with gradients.
  private func score(_ batch: SyntaxBatch) -> Float {
    let (place, bias) = (layout.relation, layout.relationBias.offset / 8)
    scores.reserve(batch.count * place.columns)
    for word in 0..<batch.count {
      (scores.lanes + word * place.lanes).update(
        from: parameters.dense.lanes + bias, count: place.lanes)
    }
    MatrixProduct(
      rows: batch.count, depth: layout.label, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.label
    ).add(input.start, parameters.dense.lanes + place.offset / 8, to: scores.lanes)
    var loss: Float = 0
    for (sample, words) in zip(batch.samples, batch.sentences) {
      for (index, word) in words.enumerated() {
        let row = scores.start + word * place.columns
        var used = 0
        if sample.heads[index] < sample.count {
          used = DependencyRelation.allCases.count
          loss += Softmax.loss(
            row, used, truth: sample.relations[index],
            scale: sample.weight / Float(batch.count))
        }
        for column in used..<place.columns { row[column] = 0 }
      }
    }
    return loss
  }

  private func back(_ count: Int) {
    let (place, bias) = (layout.relation, layout.relationBias.offset / 8)
    let sum = parameters.gradient.lanes + bias
    for word in 0..<count {
      let from = scores.lanes + word * place.lanes
      for lane in 0..<place.lanes { sum[lane] = sum[lane] + from[lane] }
    }
    MatrixProduct(
      rows: layout.label, depth: count, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: 1, leftStep: layout.label
    ).add(input.start, scores.lanes, to: parameters.gradient.lanes + place.offset / 8)
    turned.turn(
      parameters.dense.start + place.offset, place.rows, place.columns, step: place.columns)
    slope.reserve(count * layout.label)
    slope.clear(count * layout.label)
    MatrixProduct(
      rows: count, depth: place.columns, width: layout.label / 8, sumStep: layout.label / 8,
      rightStep: layout.label / 8, leftRowStep: place.columns
    ).add(scores.start, turned.lanes, to: slope.lanes)
  }

  /// Goes through the words that have a head: where the shares of both lie, the class of their
  /// distance, and the word.
  private func visit(_ batch: SyntaxBatch, _ body: (Int, Int, Int, Int) -> Void) {
    for (sample, words) in zip(batch.samples, batch.sentences) {
      for (index, word) in words.enumerated() where sample.heads[index] < sample.count {
        let head = sample.heads[index]
        let own = word * layout.projection + layout.labelDependentStart
        let above = (words.lowerBound + head) * layout.projection + layout.labelHeadStart
        body(own / 8, above / 8, ArcDistance.of(head - index), word)
      }
    }
  }
}
