/// A limit on how long work may take: the system's own limits are not kept on every platform.
enum Deadline {
  /// The result of the work, or `FetchFault.deadline`; the work is cancelled.
  static func within<Value: Sendable>(
    _ duration: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: duration)
        throw FetchFault.deadline
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw FetchFault.deadline }
      return value
    }
  }
}
