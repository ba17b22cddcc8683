internal import BriefingModel

/// Builds "what changed": claims, judgements and disagreements against the last edition by
/// identifier (R53, R55).
struct ChangeBuilder {
  let context: EditionContext
  let claims: [ReportedClaim]
  let judgements: [Judgement]
  let disagreements: [Disagreement]

  func build() -> EditionPart<ChangeItem> {
    guard let previous = context.previous else {
      return EditionPart(introduction: [SentenceMaker.fixed(context.phrases(.changeFirst))])
    }
    let items =
      claims.compactMap(claimItem) + judgements.map(judgementItem)
      + disagreements.map(disagreementItem) + context.withdrawals.map(withdrawalItem)
    let ordered = Self.order.flatMap { mark in items.filter { $0.mark == mark } }
    let date = CivilDate.words(previous.date)
    guard !ordered.isEmpty else {
      return EditionPart(
        introduction: [SentenceMaker.fixed(context.phrases(.changeNone, ["date": date]), .count)])
    }
    let counts = Self.order.compactMap { mark -> String? in
      let count = ordered.filter { $0.mark == mark }.count
      return count == 0 ? nil : "\(PhraseBook.figure(count)) \(mark.rawValue)"
    }
    let summary = context.phrases(
      .changeSummary, ["date": date, "counts": PhraseBook.list(counts)])
    return EditionPart(introduction: [SentenceMaker.fixed(summary, .count)], items: ordered)
  }

  private static let order: [ChangeMark] = [
    .contradicted, .withdrawn, .moreSupport, .lessSupport, .new, .unchanged,
  ]

  /// A claim of an earlier edition that was taken back today.
  private func withdrawalItem(_ withdrawal: Withdrawal) -> ChangeItem {
    let entry = withdrawal.entry
    let text = context.phrases(
      withdrawal.isWhole ? .changeWithdrawn : .changeLessSupport,
      [
        "short": entry.short, "who": withdrawal.who,
        "date": CivilDate.words(entry.lastEdition),
      ])
    return ChangeItem(
      kind: "claim", id: entry.id, mark: withdrawal.isWhole ? .withdrawn : .lessSupport,
      sentence: CitedSentence(
        text: text, citations: [withdrawal.article.citation(withdrawal.sentence)], basis: .count),
      reportsBefore: entry.reports.count, reportsNow: 0)
  }

  private func claimItem(_ claim: ReportedClaim) -> ChangeItem? {
    let before = context.ledger[claim.id]?.reports ?? []
    let earlier = Set(before.map(\.origin))
    let now =
      earlier.count
      + (context.rated[claim.id].flatMap { rated in
        context.ledger[claim.id].map { context.newOrigins(of: rated, besides: $0).count }
      } ?? 0)
    let speaker = claim.speaker.map { " (\($0.name))" } ?? ""
    return item(
      "claim", claim.id, "claim \(claim.number)", claim.change,
      "claim \(claim.number), \(claim.heading)\(speaker)", claim.sentences.first?.citations ?? [],
      before: earlier.count, now: now)
  }

  private func judgementItem(_ judgement: Judgement) -> ChangeItem {
    item(
      "judgement", judgement.id, judgement.label, judgement.change,
      "\(judgement.label), \(judgement.topic)", judgement.statement.citations)
  }

  private func disagreementItem(_ disagreement: Disagreement) -> ChangeItem {
    item(
      "disagreement", disagreement.id, disagreement.label, disagreement.change,
      "\(disagreement.label), \(disagreement.about)",
      disagreement.accounts.flatMap(\.sentence.citations))
  }

  private func item(
    _ kind: String, _ id: String, _ label: String, _ mark: ChangeMark, _ short: String,
    _ citations: [Citation], before: Int = 0, now: Int = 0
  ) -> ChangeItem {
    let key: PhraseKey =
      switch mark {
      case .new: .changeNew
      case .moreSupport: kind == "claim" ? .changeMoreSupport : .changeMoreSupportBare
      case .lessSupport, .withdrawn: .changeLessSupportBare
      case .contradicted: .changeContradicted
      case .unchanged: .changeUnchanged
      }
    let text = context.phrases(
      key,
      [
        "short": short, "before": PhraseBook.count(before, "origin"),
        "now": PhraseBook.figure(now),
      ])
    return ChangeItem(
      kind: kind, id: id, label: label, mark: mark,
      sentence: CitedSentence(text: text, citations: citations, basis: .count),
      reportsBefore: before, reportsNow: now)
  }
}
