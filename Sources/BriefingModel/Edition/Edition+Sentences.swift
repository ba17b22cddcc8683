extension Edition {
  /// Every sentence of the edition in print order.
  public var sentences: [CitedSentence] {
    var all = header.statements + header.notices.flatMap(\.sentences) + bottomLine
    all += judgements.introduction
    for judgement in judgements.items {
      all += [judgement.statement] + judgement.basis + judgement.confidenceReason
      all += judgement.changeReason
    }
    all += changes.introduction + changes.items.map(\.sentence) + claims.introduction
    for claim in reportedClaims { all += claim.sentences + [claim.interest].compactMap { $0 } }
    all += disagreements.introduction
    for item in disagreements.items { all += item.accounts.map(\.sentence) + item.notes }
    all += (followed ?? []).map(\.sentence)
    all += (watch ?? []).map(\.sentence)
    all += actorSentences + timeline.introduction + timeline.items.map(\.sentence)
    all += gaps.introduction + gaps.items.map(\.sentence) + assumptions.introduction
    all += assumptions.items.flatMap { [$0.sentence, $0.consequence] }
    all += signposts.introduction + signposts.items.map(\.sentence) + sources.introduction
    return all + (stories ?? []).map(\.sentence)
  }

  /// Every citation of the edition, each once, in the order of its first use.
  public var citations: [Citation] {
    var seen: Set<Citation> = []
    return sentences.flatMap(\.citations).filter { seen.insert($0).inserted }
  }

  private var actorSentences: [CitedSentence] {
    var all = actors.threatActors.introduction + actors.threatActors.items.map(\.sentence)
    all += actors.threatened.introduction + actors.threatened.items.map(\.sentence)
    all += actors.membersOnly.introduction + actors.membersOnly.items.map(\.sentence)
    all += actors.alliances.introduction + actors.alliances.items.flatMap(\.sentences)
    return all + actors.trend
  }
}
