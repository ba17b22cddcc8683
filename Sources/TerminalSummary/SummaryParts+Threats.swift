internal import BriefingModel

/// The table of claims that say who threatens whom.
extension SummaryParts {
  private static let threats: Set<ClaimType> = [
    .threat, .attack, .plot, .presence, .movement, .activity, .clash,
  ]

  /// Claims that say who threatens whom, the gravest first, each pair of actor and target once.
  var claims: [String] {
    let rows = threatRows
    let voices = rows.map { DisplayWidth.columns(speaker(of: $0)) }.max() ?? 0
    let cited = rows.map { DisplayWidth.columns(citations(of: $0)) }.max() ?? 0
    let by = min(width > 80 ? 30 : 18, max(4, voices)) + 1
    let last = min(width > 80 ? 30 : 14, max(5, cited)) + 1
    let longest = rows.map { DisplayWidth.columns($0.short) }.max() ?? 0
    let claim = flexible(width + 1 - by - last - 7, needed: longest + 4)
    let columns = [claim, by, 7, last]
    guard !rows.isEmpty else {
      return ["THREAT CLAIMS"] + reasonLines(edition.claims.introduction)
    }
    let heading = zip(["THREAT CLAIMS", "BY", "RATING", "CITED"], columns).map { ($0, $1) }
    return [line(heading)]
      + rows.map { claim in
        let rating = claim.reliability + String(claim.credibility)
        return line([
          (mark(of: claim) + TerminalLine.clean(claim.short), columns[0]),
          (speaker(of: claim), columns[1]),
          (rating, columns[2]), (citations(of: claim), columns[3]),
        ])
      }
  }

  /// A star before what the reader watches.
  private func mark(of claim: ReportedClaim) -> String {
    edition.watch?.contains { $0.claims.contains(claim.id) } == true ? "* " : "  "
  }

  private func citations(of claim: ReportedClaim) -> String {
    CitationText.short(claim.sentences.flatMap(\.citations))
  }

  /// The claims of the table, one for each text of actor and target.
  private var threatRows: [ReportedClaim] {
    let threats = edition.reportedClaims.filter {
      Self.threats.contains($0.type) && $0.actor != nil
    }
    let ordered = threats.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    var seen: Set<String> = []
    return ordered.filter { seen.insert($0.short).inserted }
  }

  /// What aims at somebody by name stands before what does not, and the rated before the unrated.
  private func rank(_ claim: ReportedClaim) -> Int {
    let kind =
      switch claim.type {
      case .attack, .clash, .plot, .threat: 0
      default: 4
      }
    return kind + (claim.target == nil || claim.negated ? 2 : 0) + (claim.credibility == 6 ? 1 : 0)
  }
}
