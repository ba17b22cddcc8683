/// Writes what the next run wants to know.
struct StateFiles: Sendable {
  let signature: String
  /// What the files of months were known by before.
  var known: [String: String] = [:]

  /// The files of some months, nil for all, and the one that leads to them, last.
  func files(of index: SiteIndex, months: Set<String>?) throws -> [SiteFile] {
    let byMonth = Dictionary(grouping: index.editions.indices) { index.editions[$0].month }
    let made = byMonth.filter { months?.contains($0.key) ?? true }.sorted { $0.key < $1.key }
    let files = try Parallel.map(made) { _, places in
      MonthFile.bytes(places.compactMap { index.store[$0] })
    }
    var digests = known
    for (month, file) in zip(made, files) { digests[month.key] = file.digest }
    let state = SiteState(signature: signature, index: index, months: digests)
    return zip(made, files).map { month, file in
      SiteFile(path: MonthFile.path(month.key), bytes: file.bytes, rank: .door)
    } + [SiteFile(path: SiteState.fileName, bytes: state.bytes, rank: .door)]
  }
}
