internal import BriefingModel

extension TimelineBuilder {
  /// Dated statements of the printed claims.
  func spokenEntries() -> [TimelineEntry] {
    let byID = Dictionary(
      context.ranked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return claims.compactMap { reported in
      guard let claim = byID[reported.id], let part = claim.merged.reports.first?.claims.first,
        part.dateText != nil, let speaker = context.speaker(of: claim),
        let article = claim.merged.reports.first?.article,
        !isDateOfEvent(part, in: article),
        seen.insert("\(speaker.source.id) \(part.date ?? "") \(part.sentence)").inserted
      else { return nil }
      guard let text = spokenText(reported, claim, speaker) else { return nil }
      return entry(
        DateReading(date: part.date, written: part.dateText, basis: part.dateBasis),
        type: "statement", reported.disputes,
        SentenceMaker.cited(
          text, [(article, [part.sentence])], names: speaker.used + context.used(claim)))
    }
  }

  /// Whether the claim's date is that of an event in its sentence, which has its own entry.
  private func isDateOfEvent(_ claim: Claim, in article: ArticleText) -> Bool {
    article.findings.events.contains { $0.sentence == claim.sentence && $0.date == claim.date }
  }

  /// What the speaker spoke of; nil for a statement that says no more than that there was one.
  private func spokenText(_ reported: ReportedClaim, _ claim: RatedClaim, _ speaker: SpeakerPhrase)
    -> String?
  {
    let actor = claim.actor.flatMap(context.names.usable)
    let target = claim.target.flatMap(context.names.usable)
    let key: PhraseKey
    switch (claim.type, actor, target) {
    case (.presence, .some, .some): key = .timelineSpokePresence
    case (.threat, .some, .some): key = .timelineSpokeThreat
    case (.threat, .some, nil): key = .timelineSpokeThreatBare
    case (.attack, .some, .some): key = .timelineSpokeAttack
    case (.attack, nil, .some): key = .timelineSpokeAttackOn
    case (.concern, .some, _): key = .timelineSpokeConcern
    case (.casualties, _, _): key = .timelineSpokeCasualties
    case (.activity, .some, _), (.movement, .some, _), (.presence, .some, nil):
      key = .timelineSpokeActivity
    default: return nil
    }
    // Who speaks of what he does himself said no more than the claim has.
    guard actor.map({ Wording.folded($0) != Wording.folded(speaker.name) }) ?? true else {
      return nil
    }
    return context.phrases(
      key, ["speaker": speaker.name, "actor": actor ?? "", "target": target ?? ""])
  }
}
