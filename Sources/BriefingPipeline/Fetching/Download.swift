internal import Foundation
internal import FoundationNetworking
internal import Synchronization

/// One exchange with a server: no redirect is followed, no cache asked, and the body is cut off as
/// soon as it grows over the limit.
final class Download: NSObject, URLSessionDataDelegate {
  /// What came back.
  struct Answer: Sendable {
    var status = 0
    var headers: [String: String] = [:]
    var body: [UInt8] = []
  }

  private struct State {
    var answer = Answer()
    var expected: Int64 = -1
    var continuation: CheckedContinuation<Answer, any Error>?
    var task: URLSessionDataTask?
  }

  private let limit: Int
  private let state = Mutex(State())

  private init(limit: Int) { self.limit = limit }

  /// Sends a request and waits for the whole answer; cancelled with its task.
  static func answer(to request: URLRequest, limit: Int) async throws -> Answer {
    let download = Download(limit: limit)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    let session = URLSession(configuration: configuration, delegate: download, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let task = session.dataTask(with: request)
        download.state.withLock {
          $0.continuation = continuation
          $0.task = task
        }
        task.resume()
        if Task.isCancelled { download.end(with: .failure(CancellationError())) }
      }
    } onCancel: {
      download.end(with: .failure(CancellationError()))
    }
  }

  /// Hands out the result at once and then stops the exchange: a flood of data would hold up the
  /// session's own word that it has ended.
  private func end(with result: Result<Answer, any Error>) {
    let (continuation, task) = state.withLock { state in
      let pair = (state.continuation, state.task)
      state.continuation = nil
      state.task = nil
      return pair
    }
    continuation?.resume(with: result)
    task?.cancel()
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    take(response)
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { take(response) }
    if response.expectedContentLength > Int64(limit) {
      end(with: .failure(FetchFault.tooLarge(limit)))
      return completionHandler(.cancel)
    }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = state.withLock { state in
      guard state.continuation != nil else { return false }
      state.answer.body += data
      return state.answer.body.count > limit
    }
    if isTooLarge { end(with: .failure(FetchFault.tooLarge(limit))) }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    end(with: state.withLock { Self.result($0, error) })
  }

  private func take(_ response: HTTPURLResponse) {
    state.withLock { state in
      state.answer.status = response.statusCode
      state.expected = response.expectedContentLength
      for (name, value) in response.allHeaderFields {
        state.answer.headers["\(name)".lowercased()] = "\(value)"
      }
    }
  }

  private static func result(_ state: State, _ error: (any Error)?) -> Result<Answer, any Error> {
    if let error {
      if (error as? URLError)?.code == .cancelled { return .failure(CancellationError()) }
      let isCut = state.answer.status == 200 && (error as? URLError)?.code != .timedOut
      return .failure(isCut ? FetchFault.truncated : .network(error.localizedDescription))
    }
    let isPacked = state.answer.headers["content-encoding"] != nil
    if state.answer.status == 200, !isPacked, state.expected > Int64(state.answer.body.count) {
      return .failure(FetchFault.truncated)
    }
    return .success(state.answer)
  }
}
