internal import Foundation
internal import Language

/// How far the network's odds of who says what are from the annotation.
final class SpeechLoss {
  private let parameters: SpeechParameters
  private let layout: SpeechLayout
  private let scores = NumberBuffer()

  /// How much where a content begins or ends weighs, and what lies inside it or is its source.
  private static let edgeWeight: Float = 0.15
  private static let insideWeight: Float = 0.025

  init(_ parameters: SpeechParameters) {
    self.parameters = parameters
    layout = parameters.layout
  }

  /// A sentence's words and cues as the network gives them, and the gradients that are added to.
  struct Rows {
    var word: UnsafePointer<Float>
    var wordSlope: UnsafeMutablePointer<Float>
    var cue: UnsafePointer<Float>
    var cueSlope: UnsafeMutablePointer<Float>
  }

  /// Adds the gradients of what each word is by itself; gives the loss.
  func addRoles(_ sample: SpeechSample, _ rows: Rows, scale: Float) -> Float {
    var loss: Float = 0
    for word in 0..<sample.count {
      for role in 0..<SpeechReading.Role.allCases.count {
        let place = word * layout.wordWidth + role
        let truth: Float = sample.roles[word] >> UInt8(role) & 1 == 1 ? 1 : 0
        loss += Self.odds(
          rows.word[place], truth, scale: scale, slope: &rows.wordSlope[place])
      }
    }
    return loss
  }

  /// The loss of one yes or no; its gradient is added to `slope`.
  private static func odds(
    _ score: Float, _ truth: Float, scale: Float, slope: inout Float
  ) -> Float {
    let share = 1 / (1 + exp(-score))
    slope += (share - truth) * scale
    return -log(max(truth > 0 ? share : 1 - share, 1e-12)) * scale
  }

  /// Adds the gradients of what a cue points at; gives the loss.
  func addCue(_ cue: SpeechSample.Cue, _ count: Int, _ rows: Rows, scale: Float) -> Float {
    scores.reserve(count + 1)
    var loss: Float = 0
    for question in SpeechReading.Question.allCases {
      compare(cue.place, question.rawValue, count, rows)
      switch question {
      case .begins: loss += edge(cue, cue.first, 0, count, rows, scale: scale * Self.edgeWeight)
      case .ends: loss += edge(cue, cue.last, 1, count, rows, scale: scale * Self.edgeWeight)
      case .isInside: loss += belonging(cue.content, count, scale: scale * Self.insideWeight)
      case .isSource: loss += belonging(cue.source, count, scale: scale * Self.insideWeight)
      }
      learn(cue.place, question.rawValue, count, rows)
    }
    return loss
  }

  /// The loss of one choice among all words and none; `scores` turns into its gradients.
  private func edge(
    _ cue: SpeechSample.Cue, _ truth: Int, _ number: Int, _ count: Int, _ rows: Rows, scale: Float
  ) -> Float {
    let none =
      cue.place * layout.cueWidth + SpeechLayout.questions * SpeechLayout.key + number
    scores.start[count] = rows.cue[none]
    let loss = Softmax.loss(
      scores.start, count + 1, truth: truth < 0 ? count : truth, scale: scale)
    rows.cueSlope[none] += scores.start[count]
    return loss * scale
  }

  /// The loss of a yes or no for each word; `scores` turns into its gradients.
  private func belonging(_ ranges: [Range<Int>], _ count: Int, scale: Float) -> Float {
    var loss: Float = 0
    for word in 0..<count {
      let truth: Float = ranges.contains { $0.contains(word) } ? 1 : 0
      let score = scores.start[word]
      scores.start[word] = 0
      loss += Self.odds(score, truth, scale: scale, slope: &scores.start[word])
    }
    return loss
  }

  /// Fills `scores` with the answers of all words to a question of a cue.
  private func compare(_ cue: Int, _ question: Int, _ count: Int, _ rows: Rows) {
    let wanted = rows.cue + cue * layout.cueWidth + question * SpeechLayout.key
    let distance = parameters.dense.start + layout.distance.offset + question
    for word in 0..<count {
      let key =
        rows.word + word * layout.wordWidth + SpeechLayout.roles + question * SpeechLayout.key
      var sum = distance[SpeechLayout.distance(from: cue, to: word) * 8]
      for place in 0..<SpeechLayout.key { sum += wanted[place] * key[place] }
      scores.start[word] = sum
    }
  }

  /// Brings the gradients in `scores` back to keys, to what the cue looks for and to distances.
  private func learn(_ cue: Int, _ question: Int, _ count: Int, _ rows: Rows) {
    let start = cue * layout.cueWidth + question * SpeechLayout.key
    let distance = parameters.gradient.start + layout.distance.offset + question
    for word in 0..<count {
      let slope = scores.start[word]
      let key =
        word * layout.wordWidth + SpeechLayout.roles + question * SpeechLayout.key
      distance[SpeechLayout.distance(from: cue, to: word) * 8] += slope
      for place in 0..<SpeechLayout.key {
        rows.wordSlope[key + place] += slope * rows.cue[start + place]
        rows.cueSlope[start + place] += slope * rows.word[key + place]
      }
    }
  }
}
