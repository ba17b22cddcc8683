internal import BriefingModel

/// Builds the signposts: for each judgement something observable that would reopen it (R52).
struct SignpostBuilder {
  let context: EditionContext
  let judgements: [MadeJudgement]
  let disagreements: [Disagreement]

  func build() -> EditionPart<Signpost> {
    let items =
      judgements.map(signpost)
      + disagreements.filter { found in
        !judgements.contains { $0.disagreement?.id == found.id }
      }.map { signpost(for: $0.grade, about: $0.about, reopens: [$0.label]) }
    let none = SentenceMaker.fixed(context.phrases(.signpostsNone))
    return EditionPart(introduction: items.isEmpty ? [none] : [], items: items)
  }

  private func signpost(_ made: MadeJudgement) -> Signpost {
    let label = made.judgement.label
    if let found = made.disagreement {
      return signpost(for: found.grade, about: found.about, reopens: [label, found.label])
    }
    let isKnown = made.actor.flatMap { context.names.reference($0)?.kind }.map { $0 != .unnamed }
    let key: PhraseKey =
      switch made.kind {
      case "presence": .signpostPresence
      case "attack": isKnown == true ? .signpostAttack : .signpostAttackUnknown
      case "clash": .signpostClash
      case "plot": .signpostPlot
      default: isGround(made.target) ? .signpostThreat : .signpostThreatOther
      }
    let text = context.phrases(
      key,
      [
        "actor": made.actor.map(context.names.name) ?? "an actor not named",
        "target": made.target.map(context.names.name) ?? "the target",
      ])
    return Signpost(rule: key.rawValue, reopens: [label], sentence: SentenceMaker.fixed(text))
  }

  /// Whether the target is somewhere that an incident can be reported from.
  private func isGround(_ id: String?) -> Bool {
    let kind = id.flatMap { context.names.reference($0)?.kind }
    return kind == .state || kind == .place
  }

  private func signpost(for grade: DisputeGrade, about: String, reopens: [String]) -> Signpost {
    let key: PhraseKey =
      switch grade {
      case .contradiction: .signpostDisputeContradiction
      case .competing: .signpostDisputeCompeting
      case .degree: .signpostDisputeDegree
      }
    let text = context.phrases(key, ["about": BottomLineBuilder.lowered(about)])
    return Signpost(rule: key.rawValue, reopens: reopens, sentence: SentenceMaker.fixed(text))
  }
}
