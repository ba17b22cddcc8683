internal import BriefingModel

/// The index that the search script reads: one file of names, and one of claims for each month, so
/// that a day's edition changes the newest month alone.
struct SearchIndex: Sendable {
  let index: SiteIndex
  let records: SiteRecords
  /// The months whose editions changed; nil for all.
  let selected: Set<String>?

  static let folder = SiteAddress("search/")

  func files() -> [SiteFile] {
    let byMonth = Dictionary(grouping: index.editions.indices) { index.editions[$0].month }
    let months = byMonth.keys.sorted(by: >)
    let parts = Parallel.chunks(months.filter { selected?.contains($0) ?? true }) { months in
      months.map { month in
        let editions = (byMonth[month] ?? []).reversed().compactMap { index.store[$0] }
        return SiteFile(
          path: Self.folder.path + month + ".json",
          text: JSONWriter.string(Month(editions: editions)) + "\n", rank: .list)
      }
    }.flatMap(\.self)
    let contents = Contents(months: months, records: entries)
    return parts + [
      SiteFile(
        path: Self.folder.path + "index.json", text: JSONWriter.string(contents) + "\n",
        rank: .list)
    ]
  }

  private var entries: [Record] {
    let kinds: [(RecordKey.Kind, String)] = [
      (.actor, "actor"), (.state, "state"), (.alliance, "alliance"), (.speaker, "source"),
    ]
    return kinds.flatMap { kind, name in
      records.of(kind).map { Record($0.key.address, name, $0.names) }
    }
  }

  private struct Record: JSONWritable {
    let address: SiteAddress
    let kind: String
    let names: [String]

    init(_ address: SiteAddress, _ kind: String, _ names: [String]) {
      self.address = address
      self.kind = kind
      var seen: Set<String> = []
      self.names = names.filter { seen.insert($0).inserted }
    }

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("address", address.path)
        $0.field("kind", kind)
        $0.field("names", names)
      }
    }
  }

  private struct Contents: JSONWritable {
    let months: [String]
    let records: [Record]

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("months", months)
        $0.field("records", records)
      }
    }
  }

  private struct Month: JSONWritable {
    let editions: [EditionDigest]

    func write(to json: inout JSONWriter) {
      json.object { $0.field("claims", editions.flatMap { $0.claims.map(Entry.init) }) }
    }
  }

  /// A claim: its heading and its sentences are shown, its speaker is found too.
  private struct Entry: JSONWritable {
    let claim: ClaimRow

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("date", claim.edition)
        $0.field("address", SiteAddress.edition(claim.edition).path + "#" + claim.id)
        $0.field(
          "text",
          [
            claim.heading, claim.sentences.map(\.text).joined(separator: " "),
            claim.speakerName ?? "",
          ])
      }
    }
  }
}
