internal import Foundation
internal import Synchronization

/// Work on many values at once, with the results in the order of the values.
enum Parallel {
  static func map<Value: Sendable, Output: Sendable>(
    _ values: [Value], _ body: @Sendable (Value) throws -> Output
  ) throws -> [Output] {
    try chunks(values) { values in Result { try values.map(body) } }.flatMap { try $0.get() }
  }

  /// Does the same for runs of values, some for each processor.
  static func chunks<Value: Sendable, Output: Sendable>(
    _ values: [Value], _ body: @Sendable (ArraySlice<Value>) -> Output
  ) -> [Output] {
    // Many runs, so that no processor waits long for the last one of another.
    let count = min(values.count, ProcessInfo.processInfo.activeProcessorCount * 32)
    guard count > 1 else { return values.isEmpty ? [] : [body(values[...])] }
    let results = Mutex<[Int: Output]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { chunk in
      let range = values.count * chunk / count..<values.count * (chunk + 1) / count
      let result = body(values[range])
      results.withLock { $0[chunk] = result }
    }
    let made = results.withLock { $0 }
    return (0..<count).compactMap { made[$0] }
  }

  /// Gives the memory of a large value back beside what follows, or leaves it to the end of the process:
  /// that of all editions of a long archive took a twentieth of the time that their site took.
  static func giveBack<Value: Sendable>(_ value: consuming Value) {
    let last = Last(value)
    DispatchQueue.global().async { last.value.withLock { $0 = nil } }
  }

  /// The only holder of a value.
  private final class Last<Value: Sendable>: Sendable {
    let value: Mutex<Value?>

    init(_ value: consuming Value) { self.value = Mutex(value) }
  }
}
