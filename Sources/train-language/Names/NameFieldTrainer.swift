internal import Language

/// Trains the two label fields of the name model over one table of features.
struct NameFieldTrainer {
  /// How often the documents are seen.
  var epochs = 12
  /// The share of features that each step leaves out.
  var dropout = 0.1
  /// Weights below this are not kept.
  var smallest: Float = 0.04
  /// How much less is given to a label outside of names than training asks for: training knows too
  /// few words, and takes unknown ones for no names.
  var outsidePenalty: Float = 0.4

  private var table = FeatureTable()
  private var runs: [[(rows: [Int32], labels: [Int])]] = []

  /// Adds a document.
  mutating func add(_ training: NameTraining) {
    for run in training.runs {
      var steps: [(rows: [Int32], labels: [Int])] = []
      for step in run {
        var rows: [Int32] = []
        for key in step.keys { rows.append(Int32(table.insert(key))) }
        steps.append((rows, step.labels))
      }
      runs.append(steps)
    }
  }

  /// Trains and writes the model: weights, then the transitions of each field.
  func train(to writer: inout ModelWriter) -> Int {
    let counts = NameTraining.labelCounts
    let fields = counts.indices.map { self.field($0, labelCount: counts[$0]) }
    let scales = fields.map { field in
      32_000 / field.weights.reduce(Float(1e-9)) { max($0, abs($1)) }
    }
    var packer = LinearModelPacker(classCount: counts.reduce(0, +))
    for (row, key) in table.keys.enumerated() {
      var weights: [Int16] = []
      for (field, scale) in zip(fields, scales) {
        let start = row * field.labelCount
        for weight in field.weights[start..<(start + field.labelCount)] {
          weights.append(abs(weight) < smallest ? 0 : Int16((weight * scale).rounded()))
        }
      }
      packer.add(key, weights: weights)
    }
    packer.write(to: &writer)
    for (number, (field, scale)) in zip(fields, scales).enumerated() {
      var transitions = field.transitions(never: -20_000)
      if number == 0 {
        for row in 0...field.labelCount { transitions[row * field.labelCount] -= outsidePenalty }
      }
      writer.write(transitions.map { Int32(clamping: Int(($0 * scale).rounded())) })
    }
    return table.keys.count
  }

  private func field(_ number: Int, labelCount: Int) -> LabelField {
    var field = LabelField(labelCount: labelCount, featureCount: table.keys.count) {
      NameTraining.mayFollow($1, after: $0, field: number)
    }
    var random = SeededGenerator(seed: 7)
    var order = Array(runs.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        let rows = runs[index].map { step in
          step.rows.filter { _ in Double(random.next() % 1024) >= dropout * 1024 }
        }
        field.learn(rows, truth: runs[index].map { $0.labels[number] })
      }
    }
    return field
  }
}
