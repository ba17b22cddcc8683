internal import BriefingModel

/// Notes the claims of an edition, and those that it takes back, for the editions of the next thirty
/// days. What earlier editions noted stays with them, so that an edition does not grow with their
/// number.
struct LedgerBuilder {
  let context: EditionContext
  /// The claims that the edition prints.
  let claims: [ReportedClaim]

  private var printed: [String: String] {
    Dictionary(
      claims.compactMap { claim in claim.sentences.first.map { (claim.id, $0.text) } },
      uniquingKeysWith: { first, _ in first })
  }

  func build() -> [LedgerEntry] {
    let printed = printed
    var entries: [String: LedgerEntry] = [:]
    for claim in context.ranked {
      entries[claim.id] = entry(claim, words: printed[claim.id])
    }
    for withdrawal in context.withdrawals {
      entries[withdrawal.entry.id, default: withdrawal.entry].withdrawn = context.date
    }
    return entries.values.sorted { $0.id < $1.id }
  }

  private func entry(_ claim: RatedClaim, words: String?) -> LedgerEntry {
    let before = context.ledger[claim.id]
    var reports = before?.reports ?? []
    for var report in ClaimsBuilder.reports(claim, edition: context.date) {
      report.label = nil
      let isKnown = reports.contains { $0.article == report.article && $0.claim == report.claim }
      if !isKnown { reports.append(report) }
    }
    reports.removeAll { report in
      report.edition != before?.firstEdition
        && MaterialAge(date: context.date).isOld(report.edition)
    }
    reports.sort { ($0.edition, $0.article, $0.claim) < ($1.edition, $1.article, $1.claim) }
    let names = context.names
    let target = claim.target.map { " -> \(names.name($0))" } ?? ""
    return LedgerEntry(
      id: claim.id, short: (claim.actor.map(names.name) ?? "actor not named") + target,
      speaker: claim.merged.speaker?.id,
      speakerName: claim.merged.speaker.map { Wording.cleaned($0.name) },
      speakerNamed: claim.merged.isNamed, firstEdition: before?.firstEdition ?? context.date,
      lastEdition: context.date, reliability: claim.reliability, credibility: claim.credibility,
      reports: reports, actor: claim.merged.key.actor, target: claim.merged.key.target,
      type: claim.type.rawValue, negated: claim.merged.isNegated,
      words: words ?? before?.words)
  }
}
