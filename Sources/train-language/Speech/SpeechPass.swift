internal import Language

/// One pass over a batch of sentences: forward with dropout, the loss, and back.
final class SpeechPass {
  private let layout: SpeechLayout
  private let loss: SpeechLoss
  private let layer: RecurrentLayer
  private let gates: LinearStep, word: LinearStep, cue: LinearStep
  private let input = NumberBuffer(), inputSlope = NumberBuffer(), inputMask = NumberBuffer()
  private let joined = NumberBuffer(), joinedSlope = NumberBuffer(), joinedMask = NumberBuffer()
  private let words = NumberBuffer(), wordSlope = NumberBuffer()
  private let cues = NumberBuffer(), cueSlope = NumberBuffer()
  private var samples: [SpeechSample] = []
  private var sentences: [Range<Int>] = []
  private var random: SeededGenerator
  private let dropout: Float

  /// The words of the batch so far.
  private(set) var count = 0

  init(_ parameters: SpeechParameters, dropout: Float, seed: UInt64) {
    layout = parameters.layout
    self.dropout = dropout
    random = SeededGenerator(seed: seed)
    loss = SpeechLoss(parameters)
    layer = RecurrentLayer(hidden: layout.hidden)
    func step(_ place: SpeechLayout.Place, _ bias: SpeechLayout.Place) -> LinearStep {
      LinearStep(parameters, place, 0..<place.columns, bias: bias)
    }
    gates = step(layout.gates, layout.gateBias)
    word = step(layout.word, layout.wordBias)
    cue = step(layout.cue, layout.cueBias)
  }

  /// Adds a sentence to the batch.
  func add(_ sample: SpeechSample) {
    samples.append(sample)
    sentences.append(count..<count + sample.count)
    count += sample.count
  }

  /// Adds the gradients of the batch to the parameters and empties it; gives the loss of a word.
  func learn() -> Float {
    prepare()
    forward()
    let found = fill()
    backward()
    samples.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    count = 0
    return found
  }

  private func prepare() {
    for (buffer, width) in [
      (input, layout.input), (inputSlope, layout.input), (inputMask, layout.input),
      (joined, layout.joined), (joinedSlope, layout.joined), (joinedMask, layout.joined),
      (words, layout.wordWidth), (wordSlope, layout.wordWidth), (cues, layout.cueWidth),
      (cueSlope, layout.cueWidth),
    ] { buffer.reserve(count * width) }
    joinedSlope.clear(count * layout.joined)
    wordSlope.clear(count * layout.wordWidth)
    cueSlope.clear(count * layout.cueWidth)
    draw(inputMask, count * layout.input)
    draw(joinedMask, count * layout.joined)
    layer.prepare(count)
    layer.mask.start.update(repeating: 1, count: count * layout.state)
    fillInput()
  }

  private func fillInput() {
    for (sample, place) in zip(samples, sentences) {
      sample.input.withUnsafeBufferPointer { numbers in
        guard let start = numbers.baseAddress else { return }
        (input.start + place.lowerBound * layout.input).update(from: start, count: numbers.count)
      }
    }
  }

  private func draw(_ mask: NumberBuffer, _ count: Int) {
    let kept = 1 / (1 - dropout)
    for index in 0..<count { mask.start[index] = random.share() < dropout ? 0 : kept }
  }

  private func forward() {
    input.scale(by: inputMask, count * layout.input)
    gates.forward(input, to: layer.gates, count)
    layer.forward(sentences)
    for word in 0..<count {
      let row = joined.start + word * layout.joined
      row.update(from: layer.states.start + word * layout.state, count: layout.state)
      (row + layout.state).update(from: input.start + word * layout.input, count: layout.input)
    }
    joined.scale(by: joinedMask, count * layout.joined)
    word.forward(joined, to: words, count)
    cue.forward(joined, to: cues, count)
  }

  private func fill() -> Float {
    let asked = samples.reduce(0) { $0 + $1.cues.count }
    var total: Float = 0
    for (sample, place) in zip(samples, sentences) {
      let first = place.lowerBound
      let rows = SpeechLoss.Rows(
        word: words.start + first * layout.wordWidth,
        wordSlope: wordSlope.start + first * layout.wordWidth,
        cue: cues.start + first * layout.cueWidth,
        cueSlope: cueSlope.start + first * layout.cueWidth)
      total += loss.addRoles(sample, rows, scale: 1 / Float(count))
      for cue in sample.cues {
        total += loss.addCue(cue, sample.count, rows, scale: 1 / Float(asked))
      }
    }
    return total
  }

  private func backward() {
    word.back(wordSlope, joined, to: joinedSlope, count)
    cue.back(cueSlope, joined, to: joinedSlope, count)
    joinedSlope.scale(by: joinedMask, count * layout.joined)
    for word in 0..<count {
      (layer.slope.start + word * layout.state).update(
        from: joinedSlope.start + word * layout.joined, count: layout.state)
    }
    layer.back(sentences)
    gates.back(layer.gateSlope, input, to: inputSlope, count)
  }
}
