internal import Foundation
internal import Synchronization

/// Work on many values at once, with the results in the order of the values.
enum Parallel {
  static func map<Value: Sendable, Output: Sendable>(
    _ values: [Value], _ body: @Sendable (Value) throws -> Output
  ) throws -> [Output] {
    let count = min(values.count, ProcessInfo.processInfo.activeProcessorCount * 8)
    guard count > 1 else { return try values.map(body) }
    let results = Mutex<[Int: Result<[Output], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { chunk in
      let range = values.count * chunk / count..<values.count * (chunk + 1) / count
      let result = Result { try values[range].map(body) }
      results.withLock { $0[chunk] = result }
    }
    let chunks = results.withLock { $0 }
    return try (0..<count).flatMap { try chunks[$0]?.get() ?? [] }
  }
}
