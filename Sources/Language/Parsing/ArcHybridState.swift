/// A state of the arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011).
///
/// The words of a sentence are 0..<count; the root is word `count`, at the end of the buffer.
package struct ArcHybridState {
  package enum Action: Int, CaseIterable {
    /// Push the first word of the buffer.
    case shift
    /// The first word of the buffer becomes the head of the top of the stack, which is popped.
    case left
    /// The second word of the stack becomes the head of the top, which is popped.
    case right
  }

  package private(set) var count = 0
  package private(set) var next = 0
  package private(set) var stack: [Int32] = []
  package private(set) var heads: [Int32] = []
  /// The outermost children found so far on each side; -1 where there are none.
  package private(set) var leftmost: [Int32] = []
  package private(set) var rightmost: [Int32] = []

  package init() {}

  /// Begins a sentence.
  package mutating func begin(count: Int) {
    self.count = count
    next = 0
    stack.removeAll(keepingCapacity: true)
    for list in [\ArcHybridState.heads, \.leftmost, \.rightmost] {
      self[keyPath: list].removeAll(keepingCapacity: true)
      self[keyPath: list].append(contentsOf: repeatElement(-1, count: count + 1))
    }
  }

  /// Whether every word has its head.
  package var isDone: Bool { next == count && stack.isEmpty }

  /// The word so deep in the stack; -1 if none.
  package func stacked(_ depth: Int) -> Int {
    depth < stack.count ? Int(stack[stack.count - 1 - depth]) : -1
  }

  /// Whether an action may be taken.
  package func allows(_ action: Action) -> Bool {
    switch action {
    case .shift: next < count
    // The root takes one word only: the last on the stack.
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  /// Takes an action that is allowed.
  package mutating func take(_ action: Action) {
    switch action {
    case .shift:
      stack.append(Int32(next))
      next += 1
    case .left:
      guard let word = stack.popLast() else { return }
      attach(Int(word), to: next)
    case .right:
      guard let word = stack.popLast(), let head = stack.last else { return }
      attach(Int(word), to: Int(head))
    }
  }

  private mutating func attach(_ word: Int, to head: Int) {
    heads[word] = Int32(head)
    if word < head {
      if leftmost[head] < 0 || leftmost[head] > Int32(word) { leftmost[head] = Int32(word) }
    } else if rightmost[head] < Int32(word) {
      rightmost[head] = Int32(word)
    }
  }
}
