/// Does work on many items on all cores and gives the results in the order of the items.
enum OrderedWork {
  /// The results of a piece of work on each item; `lanes` tasks each take a share of the items.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], lanes: Int, _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    guard lanes > 1, items.count > 1 else { return items.map(work) }
    return await withTaskGroup(of: (lane: Int, results: [Result]).self) { group in
      for lane in 0..<lanes {
        group.addTask {
          (lane, stride(from: lane, to: items.count, by: lanes).map { work(items[$0]) })
        }
      }
      var byLane = [[Result]](repeating: [], count: lanes)
      for await share in group { byLane[share.lane] = share.results }
      return items.indices.map { byLane[$0 % lanes][$0 / lanes] }
    }
  }
}
