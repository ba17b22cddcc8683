internal import Synchronization

/// A value that is handed over once. Whoever takes it frees it: of values as large as editions this is
/// a good part of the work, which else the last of those who know of them would do alone.
final class Handover<Value: Sendable>: Sendable {
  private let held: Mutex<Value?>

  init(_ value: Value) { held = Mutex(value) }

  /// The value, which stays here; nil where it was taken.
  var value: Value? { held.withLock { $0 } }

  /// Gives the value away; nil where it was taken before.
  func take() -> Value? {
    held.withLock { held in
      defer { held = nil }
      return held
    }
  }
}
