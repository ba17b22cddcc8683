internal import Foundation

/// Fetches many addresses at once, few of them at one host, each only where its site's robots.txt
/// lets it.
struct PoliteFetcher: Sendable {
  /// An address to fetch, with what is known of it.
  struct Order: Hashable, Sendable {
    let address: String
    var known = FetchValidators()
  }

  let fetcher: Fetcher
  private let robots = RobotsCache()

  init(fetcher: Fetcher) { self.fetcher = fetcher }

  /// The results in the order of the orders.
  func fetch(_ orders: [Order]) async -> [Result<Fetched, FetchFault>] {
    var waiting = Array(orders.indices)
    var busy: [String: Int] = [:]
    var results = [Result<Fetched, FetchFault>](
      repeating: .failure(.deadline), count: orders.count)
    let hosts = orders.map { URL(string: $0.address)?.host()?.lowercased() ?? "" }
    await withTaskGroup(of: (Int, Result<Fetched, FetchFault>).self) { group in
      var running = 0
      while running > 0 || !waiting.isEmpty {
        while running < fetcher.limits.atOnce,
          let next = waiting.firstIndex(where: {
            busy[hosts[$0], default: 0] < fetcher.limits.atHost
          })
        {
          let index = waiting.remove(at: next)
          busy[hosts[index], default: 0] += 1
          running += 1
          group.addTask { (index, await one(orders[index])) }
        }
        guard let (index, result) = await group.next() else { break }
        results[index] = result
        busy[hosts[index], default: 1] -= 1
        running -= 1
      }
    }
    return results
  }

  private func one(_ order: Order) async -> Result<Fetched, FetchFault> {
    guard let url = URL(string: order.address), let host = url.host() else {
      return .failure(.badAddress(order.address))
    }
    let origin = "\(url.scheme ?? "http")://\(host)\(url.port.map { ":\($0)" } ?? "")"
    let rules = await robots.rules(of: origin, fetcher: fetcher)
    switch rules {
    case .failure(let fault): return .failure(fault)
    case .success(let rules):
      let path = url.path(percentEncoded: true)
      let query = url.query(percentEncoded: true).map { "?\($0)" } ?? ""
      guard rules.allows((path.isEmpty ? "/" : path) + query) else { return .failure(.robots) }
      return await fetcher.fetch(order.address, known: order.known)
    }
  }
}

/// The rules of each site, asked for once a run.
private actor RobotsCache {
  private var known: [String: Task<Result<RobotsRules, FetchFault>, Never>] = [:]

  func rules(of origin: String, fetcher: Fetcher) async -> Result<RobotsRules, FetchFault> {
    if let task = known[origin] { return await task.value }
    let task = Task { await Self.fetched(origin, fetcher) }
    known[origin] = task
    return await task.value
  }

  /// No file, or one that is refused: all is allowed. A server that fails may allow nothing. A site
  /// that may not be contacted at all fails as such.
  private static func fetched(
    _ origin: String, _ fetcher: Fetcher
  ) async -> Result<RobotsRules, FetchFault> {
    var fetcher = fetcher
    fetcher.limits.bytes = 512_000
    fetcher.limits.tries = 1
    fetcher.limits.deadline = min(fetcher.limits.deadline, .seconds(10))
    switch await fetcher.fetch("\(origin)/robots.txt") {
    case .success(.body(let bytes, _, _, _)):
      return .success(RobotsRules(String(decoding: bytes, as: UTF8.self), program: Fetcher.name))
    case .success(.unchanged): return .success(.open)
    case .failure(.status(let code)) where code < 500: return .success(.open)
    case .failure(.status), .failure(.tooLarge): return .success(.closed)
    case .failure(.redirects), .failure(.truncated): return .success(.open)
    case .failure(let fault): return .failure(fault)
    }
  }
}
