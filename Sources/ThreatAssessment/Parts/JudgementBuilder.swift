internal import BriefingModel

/// A judgement with what the gaps and signposts need to know of it.
struct MadeJudgement {
  var judgement: Judgement
  /// `presence`, `attack`, `clash`, `plot`, `threat` or `dispute`.
  let kind: String
  let actor: String?
  let target: String?
  let claim: RatedClaim?
  let disagreement: FoundDisagreement?
}

/// Builds at most five judgements in the order of the rule file: estimates, then the gravest open
/// questions, then disagreements (R5, R6, R31-R37).
struct JudgementBuilder {
  static let most = 5
  let context: EditionContext

  private var writer: JudgementWriter { JudgementWriter(context: context) }

  func build() -> [MadeJudgement] {
    var made: [MadeJudgement] = []
    for item in estimates() + open()
    where !made.contains(where: { $0.judgement.statement.text == item.judgement.statement.text }) {
      made.append(item)
    }
    made += context.disagreements.filter { found in
      !found.isVague && !made.contains { Self.covers($0, found) }
    }.map(writer.dispute)
    return made.prefix(Self.most).enumerated().map { index, item in
      var item = item
      item.judgement.label = "J\(index + 1)"
      return item
    }
  }

  /// Whether a judgement is on the very thing that a disagreement is about.
  private static func covers(_ made: MadeJudgement, _ found: FoundDisagreement) -> Bool {
    found.grade == .contradiction
      && found.accounts.contains { made.judgement.claims.contains($0.claimID) }
  }

  /// One claim for each actor, target and type that a judgement may be about, best ranked first.
  private var candidates: [RatedClaim] {
    var seen: Set<Proposition> = []
    return context.ranked.filter {
      $0.type.isThreat && !$0.merged.isNegated
        && $0.target.flatMap(context.names.usable) != nil
        && $0.actor.map { context.names.usable($0) != nil } ?? true
        && seen.insert($0.proposition).inserted
    }
  }

  /// At most two, so that no kind crowds out the others; what ranks lower is not looked at.
  private func firstTwo(_ make: (RatedClaim) -> MadeJudgement?) -> [MadeJudgement] {
    var made: [MadeJudgement] = []
    for claim in candidates where made.count < 2 {
      if let judgement = make(claim) { made.append(judgement) }
    }
    return made
  }

  private func estimates() -> [MadeJudgement] {
    firstTwo { claim in
      let best = claim.agreeing.count > 1 ? best(of: claim) : claim
      guard isKnown(claim.actor), !isContested(claim),
        let estimate = JudgementRules.shipped.estimate(
          claim.type, credibility: best.credibility, scale: context.settings.scale)
      else { return nil }
      return writer.estimated(best, estimate)
    }
  }

  /// The questions that no rule lets us estimate; a presence that one speaker tells of is none, nor
  /// is what nobody with a name says of somebody without one.
  private func open() -> [MadeJudgement] {
    firstTwo { claim in
      let rules = JudgementRules.shipped
      guard claim.type != .presence, claim.merged.isNamed || isKnown(claim.actor),
        rules.estimate(
          claim.type, credibility: best(of: claim).credibility, scale: context.settings.scale)
          == nil
      else { return nil }
      return writer.withoutEstimate(claim)
    }
  }

  private func best(of claim: RatedClaim) -> RatedClaim {
    claim.agreeing.compactMap { context.rated[$0.id] }
      .min { ($0.credibility, $0.id) < ($1.credibility, $1.id) } ?? claim
  }

  /// Whether some account competes with it or contradicts it: then no rule allows an estimate.
  private func isContested(_ claim: RatedClaim) -> Bool {
    let labels = Set(claim.agreeing.flatMap { context.rated[$0.id]?.disputes ?? [] })
    return context.disagreements.contains {
      labels.contains($0.label) && $0.grade != .degree && $0.bears(on: claim.type)
    }
  }

  private func isKnown(_ id: String?) -> Bool { id.map(context.names.isNamed) ?? false }
}
