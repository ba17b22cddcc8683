internal import Foundation
internal import Language

/// The cross-entropies of tags, heads and relations, and their gradients at the projections.
final class SyntaxLosses {
  /// Losses by kind, each a sum over words.
  struct Sum {
    var tags: Float = 0
    var arcs: Float = 0
    var relations: Float = 0
  }

  private let parameters: SyntaxParameters
  private let layout: SyntaxLayout
  private let universal: [Int]
  private let penn: [Int]
  private let scores = NumberBuffer(), headColumns = NumberBuffer()
  private let distances = NumberBuffer(), distanceSlope = NumberBuffer(), turned = NumberBuffer()
  private let pairs: NumberBuffer
  private let labelInput = NumberBuffer(), labelSlope = NumberBuffer()
  private let labels = NumberBuffer()

  init(_ parameters: SyntaxParameters, _ pairs: [UInt16]) {
    self.parameters = parameters
    layout = parameters.layout
    universal = pairs.map { Int($0 >> 8) }
    penn = pairs.map { Int($0 & 0xFF) }
    self.pairs = NumberBuffer(count: pairs.count + 8)
  }

  func fill(
    _ slope: NumberBuffer, _ projection: NumberBuffer, batch: [SyntaxSample],
    sentences: [Range<Int>], count: Int
  ) -> Sum {
    var sum = Sum()
    let share = 1 / Float(count)
    turned.turn(
      parameters.dense.start + layout.distance.offset, layout.arc, ArcDistance.count)
    for (sample, words) in zip(batch, sentences) {
      let scale = sample.weight * share
      let first = words.lowerBound * layout.projection
      for (word, pair) in sample.pairs.enumerated() {
        let row = first + word * layout.projection + layout.tagStart
        sum.tags += tag(projection.start + row, slope.start + row, pair, scale)
      }
      sum.arcs += arcs(projection.start + first, slope.start + first, sample, scale)
    }
    sum.relations = relations(slope, projection, batch, sentences, count)
    let start = layout.headStart / 8
    for word in 0..<count {
      let row = word * layout.projection / 8 + start
      for lane in 0..<(layout.arc / 8) {
        slope.lanes[row + lane].replace(
          with: 0, where: projection.lanes[row + lane] .<= Lane(repeating: 0))
      }
    }
    return sum
  }

  /// Turns scores into gradients in place; gives the loss.
  private func softmax(
    _ scores: UnsafeMutablePointer<Float>, _ count: Int, truth: Int, scale: Float
  ) -> Float {
    var largest = -Float.infinity
    for index in 0..<count { largest = max(largest, scores[index]) }
    var total: Float = 0
    for index in 0..<count {
      scores[index] = exp(scores[index] - largest)
      total += scores[index]
    }
    let loss = -log(max(scores[truth] / total, 1e-20))
    for index in 0..<count { scores[index] *= scale / total }
    scores[truth] -= scale
    return loss
  }

  private func tag(
    _ row: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ pair: Int, _ scale: Float
  ) -> Float {
    let bias = parameters.dense.start + layout.pairBias.offset
    let biasSlope = parameters.gradient.start + layout.pairBias.offset
    let scores = pairs.start
    for index in 0..<layout.pairs {
      scores[index] =
        row[universal[index]] + row[SyntaxLayout.universal + penn[index]] + bias[index]
    }
    let loss = softmax(scores, layout.pairs, truth: pair, scale: scale)
    for index in 0..<layout.pairs {
      slope[universal[index]] += scores[index]
      slope[SyntaxLayout.universal + penn[index]] += scores[index]
      biasSlope[index] += scores[index]
    }
    return loss
  }

  private func arcs(
    _ rows: UnsafeMutablePointer<Float>, _ slopes: UnsafeMutablePointer<Float>,
    _ sample: SyntaxSample, _ scale: Float
  ) -> Float {
    let count = sample.count
    let step = (count + 1 + 7) & ~7
    scoreArcs(rows, count, step)
    var loss: Float = 0
    distanceSlope.reserve(count * ArcDistance.count)
    distanceSlope.clear(count * ArcDistance.count)
    for word in 0..<count {
      let row = scores.start + word * step
      let distance = distances.start + word * ArcDistance.count
      for head in 0..<count { row[head] += distance[ArcDistance.of(head - word)] }
      row[count] = distance[ArcDistance.root]
      row[word] = -1e9
      loss += softmax(row, count + 1, truth: sample.heads[word], scale: scale)
      let slope = distanceSlope.start + word * ArcDistance.count
      for head in 0..<count { slope[ArcDistance.of(head - word)] += row[head] }
      slope[ArcDistance.root] += row[count]
    }
    backArcs(rows, slopes, count, step)
    return loss
  }

  private func scoreArcs(_ rows: UnsafeMutablePointer<Float>, _ count: Int, _ step: Int) {
    headColumns.reserve(layout.arc * step)
    headColumns.clear(layout.arc * step)
    scores.reserve(count * step)
    scores.clear(count * step)
    distances.reserve(count * ArcDistance.count)
    distances.clear(count * ArcDistance.count)
    for word in 0..<count {
      let from = rows + word * layout.projection + layout.headStart
      for index in 0..<layout.arc { headColumns.start[index * step + word] = from[index] }
    }
    MatrixProduct(
      rows: count, depth: layout.arc, width: step / 8, sumStep: step / 8, rightStep: step / 8,
      leftRowStep: layout.projection
    ).add(rows, headColumns.lanes, to: scores.lanes)
    let place = layout.distance
    MatrixProduct(
      rows: count, depth: layout.arc, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.projection
    ).add(rows, parameters.dense.lanes + place.offset / 8, to: distances.lanes)
  }

  private func backArcs(
    _ rows: UnsafeMutablePointer<Float>, _ slopes: UnsafeMutablePointer<Float>, _ count: Int,
    _ step: Int
  ) {
    let (row, slope) = (lanes(rows), lanes(slopes))
    let width = layout.projection / 8
    MatrixProduct(
      rows: count, depth: count, width: layout.arc / 8, sumStep: width, rightStep: width,
      leftRowStep: step
    ).add(scores.start, row + layout.headStart / 8, to: slope)
    MatrixProduct(
      rows: count, depth: count, width: layout.arc / 8, sumStep: width, rightStep: width,
      leftRowStep: 1, leftStep: step
    ).add(scores.start, row, to: slope + layout.headStart / 8)
    MatrixProduct(
      rows: count, depth: ArcDistance.count, width: layout.arc / 8, sumStep: width,
      rightStep: layout.arc / 8, leftRowStep: ArcDistance.count
    ).add(distanceSlope.start, turned.lanes, to: slope)
    let place = layout.distance
    MatrixProduct(
      rows: layout.arc, depth: count, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: 1, leftStep: layout.projection
    ).add(rows, distanceSlope.lanes, to: parameters.gradient.lanes + place.offset / 8)
  }

  private func lanes(_ numbers: UnsafeMutablePointer<Float>) -> UnsafeMutablePointer<Lane> {
    UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Lane.self)
  }

  private func relations(
    _ slope: NumberBuffer, _ projection: NumberBuffer, _ batch: [SyntaxSample],
    _ sentences: [Range<Int>], _ count: Int
  ) -> Float {
    let width = layout.label
    let place = layout.relation
    for (buffer, columns) in [
      (labelInput, width), (labelSlope, width), (labels, place.columns),
    ] { buffer.reserve(count * columns) }
    labelSlope.clear(count * width)
    visit(batch, sentences) { word, head, distance in
      let own = projection.lanes + (word * layout.projection + layout.labelDependentStart) / 8
      let above = projection.lanes + (head * layout.projection + layout.labelHeadStart) / 8
      let table =
        parameters.dense.lanes + layout.labelDistance.offset / 8 + distance * width / 8
      let sum = labelInput.lanes + word * width / 8
      for lane in 0..<(width / 8) { sum[lane] = (own[lane] + above[lane] + table[lane]).rectified }
    }
    let loss = relationLoss(batch, sentences, count)
    turned.turn(parameters.dense.start + place.offset, place.rows, place.columns)
    MatrixProduct(
      rows: count, depth: place.columns, width: width / 8, sumStep: width / 8,
      rightStep: width / 8, leftRowStep: place.columns
    ).add(labels.start, turned.lanes, to: labelSlope.lanes)
    visit(batch, sentences) { word, head, distance in
      let own = slope.lanes + (word * layout.projection + layout.labelDependentStart) / 8
      let above = slope.lanes + (head * layout.projection + layout.labelHeadStart) / 8
      let table =
        parameters.gradient.lanes + layout.labelDistance.offset / 8 + distance * width / 8
      let from = labelSlope.lanes + word * width / 8
      let input = labelInput.lanes + word * width / 8
      for lane in 0..<(width / 8) {
        let value = from[lane].replacing(with: 0, where: input[lane] .<= Lane(repeating: 0))
        own[lane] = own[lane] + value
        above[lane] = above[lane] + value
        table[lane] = table[lane] + value
      }
    }
    return loss
  }

  /// Fills `labels` with gradients, and adds those of the relation's weights.
  private func relationLoss(
    _ batch: [SyntaxSample], _ sentences: [Range<Int>], _ count: Int
  ) -> Float {
    let place = layout.relation
    let bias = layout.relationBias.offset / 8
    for word in 0..<count {
      (labels.lanes + word * place.lanes).update(
        from: parameters.dense.lanes + bias, count: place.lanes)
    }
    MatrixProduct(
      rows: count, depth: layout.label, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.label
    ).add(labelInput.start, parameters.dense.lanes + place.offset / 8, to: labels.lanes)
    var loss: Float = 0
    for (sample, words) in zip(batch, sentences) {
      for (index, word) in words.enumerated() {
        let row = labels.start + word * place.columns
        if sample.heads[index] == sample.count {
          for column in 0..<place.columns { row[column] = 0 }
        } else {
          loss += softmax(
            row, DependencyRelation.allCases.count, truth: sample.relations[index],
            scale: sample.weight / Float(count))
          for column in DependencyRelation.allCases.count..<place.columns { row[column] = 0 }
        }
        let sum = parameters.gradient.lanes + bias
        let from = labels.lanes + word * place.lanes
        for lane in 0..<place.lanes { sum[lane] = sum[lane] + from[lane] }
      }
    }
    MatrixProduct(
      rows: layout.label, depth: count, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: 1, leftStep: layout.label
    ).add(labelInput.start, labels.lanes, to: parameters.gradient.lanes + place.offset / 8)
    return loss
  }

  /// Goes through the words that have a head in the sentence.
  private func visit(
    _ batch: [SyntaxSample], _ sentences: [Range<Int>], _ body: (Int, Int, Int) -> Void
  ) {
    for (sample, words) in zip(batch, sentences) {
      for (index, word) in words.enumerated() where sample.heads[index] < sample.count {
        let head = sample.heads[index]
        body(word, words.lowerBound + head, ArcDistance.of(head - index))
      }
    }
  }
}
