internal import BriefingModel

/// Counts reports of actors against the last edition; never without one (R54).
struct TrendBuilder {
  let context: EditionContext
  let claims: [ReportedClaim]

  func build() -> [CitedSentence] {
    guard let previous = context.previous else {
      return [SentenceMaker.fixed(context.phrases(.trendNone))]
    }
    let before = Self.counts(previous.reportedClaims)
    let now = Self.counts(claims)
    let changed = now.keys.filter { (before[$0] ?? 0) > 0 && before[$0] != now[$0] }.sorted()
    let lines = changed.prefix(5).map { id -> CitedSentence in
      let (old, new) = (before[id] ?? 0, now[id] ?? 0)
      let slots = [
        "name": context.names.name(id), "before": PhraseBook.figure(old),
        "now": PhraseBook.figure(new),
      ]
      return SentenceMaker.fixed(
        context.phrases(new > old ? .trendMore : .trendLess, slots), .count)
    }
    return lines.isEmpty ? [SentenceMaker.fixed(context.phrases(.trendLevel), .count)] : lines
  }

  private static func counts(_ claims: [ReportedClaim]) -> [String: Int] {
    claims.reduce(into: [:]) { counts, claim in
      if let id = claim.actor?.id { counts[id, default: 0] += claim.reports.count }
    }
  }
}
