internal import Synchronization

/// Tells how long each step took.
final class StepTimer: Sendable {
  private let last = Mutex(ContinuousClock.now)

  /// The time since the last call, or since the beginning: "0.42 s".
  func lap() -> String {
    let now = ContinuousClock.now
    let passed = last.withLock { last in
      defer { last = now }
      return now - last
    }
    return Self.text(passed)
  }

  /// A time with two decimals.
  static func text(_ duration: Duration) -> String { "\(Self.seconds(duration)) s" }

  /// Seconds with two decimals, without the unit.
  static func seconds(_ duration: Duration) -> String {
    let hundredths = Int((duration / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
