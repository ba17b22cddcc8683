internal import Synchronization

/// Counts what several tasks have done and tells each time.
final class AdvanceCounter: Sendable {
  private let done = Mutex(0)
  private let step: StepName?
  private let total: Int?
  private let tell: @Sendable (Advance) -> Void

  init(
    step: StepName?, total: Int?, from start: Int = 0, tell: @escaping @Sendable (Advance) -> Void
  ) {
    self.step = step
    self.total = total
    self.tell = tell
    done.withLock { $0 = start }
  }

  /// One more is done.
  func advance(_ current: String) {
    let count = done.withLock { count in
      count += 1
      return count
    }
    tell(Advance(step: step, done: count, total: total, current: current))
  }
}
