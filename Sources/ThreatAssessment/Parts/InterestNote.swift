internal import BriefingModel

/// Notes that an official speaker's own state or alliance is a party to the claim (R30).
struct InterestNote {
  let context: EditionContext

  func note(for claim: RatedClaim) -> CitedSentence? {
    let official: Set<SourceKind> = [
      .official, .military, .police, .spokesperson, .headOfState, .party,
    ]
    guard let speaker = claim.merged.speaker, official.contains(speaker.kind),
      let iso3 = speaker.iso3, let report = claim.merged.reports.first
    else { return nil }
    let spans = [(report.article, report.sentences)]
    let state = DefiniteArticle.before(context.stateName(iso3), in: "")
    let used = [
      UsedName(printed: state, variants: speaker.affiliation, rule: "speaker's state")
    ]
    if parties(claim).contains(iso3) {
      let text = context.phrases(.interestState, ["state": state])
      return SentenceMaker.cited(text, spans, names: used)
    }
    guard let alliance = alliance(of: iso3, in: claim, report.article) else { return nil }
    let text = context.phrases(.interestAlliance, ["state": state, "alliance": alliance.short])
    let name = UsedName(printed: alliance.short, variants: alliance.names, rule: "alias")
    return SentenceMaker.cited(text, spans, names: used + [name])
  }

  private func parties(_ claim: RatedClaim) -> Set<String> {
    Set(
      [claim.actor, claim.target].compactMap { $0 }.compactMap { context.names.reference($0)?.iso3 }
    )
  }

  /// An alliance that is, or whose name stands in, the claim's target and has the state as member.
  private func alliance(of iso3: String, in claim: RatedClaim, _ article: ArticleText)
    -> (short: String, names: [String])?
  {
    guard let target = claim.target else { return nil }
    let words = claim.merged.first?.text ?? ""
    for alliance in article.findings.alliances
    where alliance.membersNamed.contains(iso3)
      && (alliance.id == target || alliance.names.contains { Wording.holds(words, $0) })
    {
      return (context.names.name(alliance.id), alliance.names)
    }
    return nil
  }
}
