internal import BriefingModel

extension FindingsPreparer {
  /// Joins offices to persons; words that are no speaker ("reports") leave a claim without one.
  mutating func settleSpeakers() {
    let sources = Dictionary(
      findings.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let holders = Self.holders(of: findings.sources)
    for index in findings.claims.indices {
      guard let id = findings.claims[index].source, let source = sources[id] else { continue }
      if let holder = holders[id] {
        findings.claims[index].source = holder
        findings.claims[index].sourceBasis = Self.officeBasis
      } else if !source.named, let depth = Self.depthWithoutSpeaker(source) {
        findings.claims[index].source = nil
        findings.claims[index].sourceText = nil
        findings.claims[index].depth = depth
      }
    }
    findings.sources.removeAll { holders[$0.id] != nil || Self.depthWithoutSpeaker($0) != nil }
  }

  /// For each bare office the one named person of the same office and state.
  private static func holders(of sources: [SourceFinding]) -> [String: String] {
    var result: [String: String] = [:]
    for office in sources where !office.named {
      guard let role = office.role.map(Wording.folded), !role.isEmpty, !role.hasSuffix("s"),
        let state = office.iso3, !Wording.isKind("indefinite", Wording.firstWord(office.name))
      else { continue }
      let persons = sources.filter {
        $0.named && $0.iso3 == state && $0.role.map(Wording.folded) == role
      }
      if persons.count == 1 { result[office.id] = persons[0].id }
    }
    return result
  }

  /// The depth of a claim whose "speaker" is a word for hearsay or the title of a notice.
  private static func depthWithoutSpeaker(_ source: SourceFinding) -> Int? {
    guard !source.named else { return nil }
    let name = Wording.folded(source.name)
    if Wording.isKind("hearsay", name) { return 9 }
    return Wording.isKind("notice", name) ? 0 : nil
  }
}
