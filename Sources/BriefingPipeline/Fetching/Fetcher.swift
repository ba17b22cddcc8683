internal import Foundation
internal import FoundationNetworking

/// Fetches addresses of the web, politely and within bounds.
struct Fetcher: Sendable {
  let rules: AddressRules
  var limits = FetchLimits()
  /// Waits between tries; a test gives one that does not.
  var wait: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  static let name = "threatbrief"

  /// What an address holds; asked for only if it changed since the validators were given.
  func fetch(
    _ address: String, known: FetchValidators = FetchValidators()
  ) async -> Result<Fetched, FetchFault> {
    guard let url = URL(string: address) else { return .failure(.badAddress(address)) }
    do {
      return .success(
        try await Deadline.within(limits.deadline) { try await tried(url, known: known) })
    } catch let fault as FetchFault {
      return .failure(fault)
    } catch {
      return .failure(.network(error.localizedDescription))
    }
  }

  /// Tries again where the fault may pass, with growing pauses or after the time that the server
  /// asks for.
  private func tried(_ url: URL, known: FetchValidators) async throws -> Fetched {
    var pause = limits.pause
    for _ in 1..<max(1, limits.tries) {
      do {
        return try await followed(url, known: known)
      } catch let fault as FetchFault where fault.mayPass {
        var asked: Duration?
        if case .busy(let seconds?) = fault { asked = .seconds(seconds) }
        if let asked, asked > limits.patience { throw fault }
        try await wait(max(asked ?? pause, pause))
        pause *= 2
      }
    }
    return try await followed(url, known: known)
  }

  private func followed(_ start: URL, known: FetchValidators) async throws -> Fetched {
    var url = start
    var seen: Set<String> = []
    for _ in 0...limits.redirects {
      guard seen.insert(url.absoluteString).inserted else { throw FetchFault.redirects }
      let target = try await rules.target(of: url)
      let answer = try await Download.answer(
        to: request(target, for: url, known: known), limit: limits.bytes)
      switch answer.status {
      case 200..<300: return body(of: answer, from: url)
      case 304: return .unchanged
      case 301, 302, 303, 307, 308:
        guard let place = answer.headers["location"],
          let next = URL(string: place, relativeTo: url)?.absoluteURL
        else { throw FetchFault.status(answer.status) }
        url = next
      case 429, 503:
        throw FetchFault.busy(seconds: RetryAfter.seconds(answer.headers["retry-after"]))
      default: throw FetchFault.status(answer.status)
      }
    }
    throw FetchFault.redirects
  }

  private func request(_ target: URL, for url: URL, known: FetchValidators) -> URLRequest {
    var request = URLRequest(url: target, cachePolicy: .reloadIgnoringLocalCacheData)
    request.timeoutInterval = max(1, limits.deadline / .seconds(1))
    request.setValue("\(Self.name)/1 (news briefing)", forHTTPHeaderField: "User-Agent")
    request.setValue(
      "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5",
      forHTTPHeaderField: "Accept")
    if target != url, let host = url.host(percentEncoded: true) {
      request.setValue(host + (url.port.map { ":\($0)" } ?? ""), forHTTPHeaderField: "Host")
    }
    if let tag = known.entityTag { request.setValue(tag, forHTTPHeaderField: "If-None-Match") }
    if let time = known.lastModified {
      request.setValue(time, forHTTPHeaderField: "If-Modified-Since")
    }
    return request
  }

  private func body(of answer: Download.Answer, from url: URL) -> Fetched {
    .body(
      answer.body, contentType: answer.headers["content-type"], address: url.absoluteString,
      validators: FetchValidators(
        entityTag: answer.headers["etag"], lastModified: answer.headers["last-modified"]))
  }
}

/// Reads how long a server asks to wait: seconds, or a date.
enum RetryAfter {
  static func seconds(_ text: String?, now: Date = Date()) -> Int? {
    guard let text = text?.trimmingCharacters(in: .whitespaces) else { return nil }
    if let seconds = Int(text) { return max(0, seconds) }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return format.date(from: text).map { max(0, Int($0.timeIntervalSince(now).rounded(.up))) }
  }
}
