import Dispatch
public import Testing

/// Runs the tasks of a test on threads of its own.
///
/// Tests that run the program hold a thread of the shared pool while they wait, and there are as many
/// threads as processors: a test whose deadlines must hold needs others.
public struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
  /// Applies to each test of a suite, not to the suite as a whole.
  public var isRecursive: Bool { true }

  /// Runs the body of a test with these threads.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(QueueExecutor.shared) { try await function() }
  }
}

extension Trait where Self == OwnThreads {
  /// The tasks of the test run on threads of its own.
  public static var ownThreads: Self { OwnThreads() }
}

/// Runs jobs on a queue that grows a thread for each where it must.
private final class QueueExecutor: TaskExecutor {
  static let shared = QueueExecutor()
  private let queue = DispatchQueue(label: "tests.own-threads", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
