internal import Language

/// How far the heads of a sentence's words are from the treebank's: for each word, one choice among
/// the other words and the root.
final class ArcLoss {
  private let parameters: SyntaxParameters
  private let layout: SyntaxLayout
  private let scores = NumberBuffer(), headColumns = NumberBuffer()
  private let distances = NumberBuffer(), distanceSlope = NumberBuffer(), turned = NumberBuffer()

  init(_ parameters: SyntaxParameters) {
    self.parameters = parameters
    layout = parameters.layout
  }

  /// Adds the gradients at the projections of a sentence's words to `slopes`; gives the loss.
  func fill(
    _ slopes: UnsafeMutablePointer<Lane>, _ rows: UnsafePointer<Lane>, _ sample: SyntaxSample,
    scale: Float
  ) -> Float {
    let count = sample.count
    let step = (count + 1 + 7) & ~7
    score(rows, count, step)
    var loss: Float = 0
    distanceSlope.reserve(count * ArcDistance.count)
    distanceSlope.clear(count * ArcDistance.count)
    for word in 0..<count {
      let row = scores.start + word * step
      let distance = distances.start + word * ArcDistance.count
      for head in 0..<count { row[head] += distance[ArcDistance.of(head - word)] }
      row[count] = distance[ArcDistance.root]
      row[word] = -1e9
      loss += Softmax.loss(row, count + 1, truth: sample.heads[word], scale: scale)
      let slope = distanceSlope.start + word * ArcDistance.count
      for head in 0..<count { slope[ArcDistance.of(head - word)] += row[head] }
      slope[ArcDistance.root] += row[count]
    }
    back(rows, slopes, count, step)
    return loss
  }

  private func numbers(_ lanes: UnsafePointer<Lane>) -> UnsafePointer<Float> {
    UnsafeRawPointer(lanes).assumingMemoryBound(to: Float.self)
  }

  private func score(_ rows: UnsafePointer<Lane>, _ count: Int, _ step: Int) {
    headColumns.reserve(layout.arc * step)
    headColumns.clear(layout.arc * step)
    scores.reserve(count * step)
    scores.clear(count * step)
    distances.reserve(count * ArcDistance.count)
    distances.clear(count * ArcDistance.count)
    for word in 0..<count {
      let from = numbers(rows) + word * layout.projection + layout.headStart
      for index in 0..<layout.arc { headColumns.start[index * step + word] = from[index] }
    }
    MatrixProduct(
      rows: count, depth: layout.arc, width: step / 8, sumStep: step / 8, rightStep: step / 8,
      leftRowStep: layout.projection
    ).add(numbers(rows), headColumns.lanes, to: scores.lanes)
    let place = layout.distance
    MatrixProduct(
      rows: count, depth: layout.arc, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.projection
    ).add(numbers(rows), parameters.dense.lanes + place.offset / 8, to: distances.lanes)
  }

  private func back(
    _ rows: UnsafePointer<Lane>, _ slopes: UnsafeMutablePointer<Lane>, _ count: Int, _ step: Int
  ) {
    let (place, heads) = (layout.distance, layout.headStart / 8)
    var product = MatrixProduct(
      rows: count, depth: count, width: layout.arc / 8, sumStep: layout.projection / 8,
      rightStep: layout.projection / 8, leftRowStep: step)
    product.add(scores.start, rows + heads, to: slopes)
    product.leftRowStep = 1
    product.leftStep = step
    product.add(scores.start, rows, to: slopes + heads)
    turned.turn(
      parameters.dense.start + place.offset, place.rows, place.columns, step: place.columns)
    MatrixProduct(
      rows: count, depth: place.columns, width: layout.arc / 8, sumStep: layout.projection / 8,
      rightStep: layout.arc / 8, leftRowStep: place.columns
    ).add(distanceSlope.start, turned.lanes, to: slopes)
    MatrixProduct(
      rows: layout.arc, depth: count, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: 1, leftStep: layout.projection
    ).add(numbers(rows), distanceSlope.lanes, to: parameters.gradient.lanes + place.offset / 8)
  }
}
