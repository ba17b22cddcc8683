/// Finds the best sequence of labels for the scores of successive tokens (Viterbi).
struct LabelChain: Sendable {
  /// The number of labels.
  let labelCount: Int
  /// What each label adds behind each label before it: a row for the start, then one for each label.
  private let transitions: [Int32]

  /// The score of what may not be.
  static let never = Int32.min / 4

  init(labelCount: Int, transitions: [Int32]) {
    self.labelCount = labelCount
    self.transitions = transitions
  }

  /// Room for the work, used again for each run of tokens.
  struct Scratch {
    var scores: [Int32] = []
    var next: [Int32] = []
    var backs: [UInt8] = []
  }

  /// Labels `count` tokens; `emissions` holds the scores of each, `stride` apart from `first` on.
  func decode(
    _ emissions: [Int32], first: Int, stride: Int, count: Int, _ scratch: inout Scratch,
    label: (Int, UInt8) -> Void
  ) {
    guard count > 0 else { return }
    begin(emissions, first, &scratch)
    for step in 1..<max(count, 1) {
      advance(emissions, first + step * stride, &scratch)
    }
    var best = 0
    for number in 1..<labelCount where scratch.scores[number] > scratch.scores[best] {
      best = number
    }
    for step in (0..<count).reversed() {
      label(step, UInt8(best))
      if step > 0 { best = Int(scratch.backs[(step - 1) * labelCount + best]) }
    }
  }

  private func begin(_ emissions: [Int32], _ first: Int, _ scratch: inout Scratch) {
    scratch.backs.removeAll(keepingCapacity: true)
    scratch.scores.removeAll(keepingCapacity: true)
    for label in 0..<labelCount {
      scratch.scores.append(transitions[label] &+ emissions[first + label])
    }
    scratch.next = scratch.scores
  }

  private func advance(_ emissions: [Int32], _ place: Int, _ scratch: inout Scratch) {
    var greatest = Self.never
    for label in 0..<labelCount {
      var best = scratch.scores[0] &+ transitions[labelCount + label]
      var back = 0
      for previous in 1..<labelCount {
        let score = scratch.scores[previous] &+ transitions[(previous + 1) * labelCount + label]
        if score > best {
          best = score
          back = previous
        }
      }
      scratch.next[label] = best &+ emissions[place + label]
      greatest = max(greatest, scratch.next[label])
      scratch.backs.append(UInt8(back))
    }
    // Kept small, so that no length of text overflows.
    for label in 0..<labelCount {
      scratch.scores[label] = max(Self.never, scratch.next[label] &- greatest)
    }
  }
}
