internal import BriefingModel

/// Builds the signposts: for each judgement something observable that would reopen it (R52).
struct SignpostBuilder {
  let context: EditionContext
  let judgements: [MadeJudgement]
  let disagreements: [Disagreement]

  func build() -> EditionPart<Signpost> {
    let items =
      judgements.compactMap(signpost)
      + disagreements.filter { found in
        !judgements.contains { $0.disagreement?.id == found.id }
      }.compactMap { signpost(for: $0.grade, about: $0.about, reopens: [$0.label]) }
    let none = SentenceMaker.fixed(context.phrases(.signpostsNone))
    return EditionPart(introduction: items.isEmpty ? [none] : [], items: items)
  }

  private func signpost(_ made: MadeJudgement) -> Signpost? {
    let label = made.judgement.label
    if let found = made.disagreement {
      return signpost(for: found.grade, about: found.about, reopens: [label, found.label])
    }
    return context.question(of: made).map { question in
      let text = context.phrases(
        question.signpost,
        [
          "actor": made.actor.map(context.names.name) ?? "an actor not named",
          "target": made.target.map(context.names.name) ?? "the target",
        ])
      return Signpost(
        rule: question.signpost.rawValue, reopens: [label], sentence: SentenceMaker.fixed(text))
    }
  }

  private func signpost(for grade: DisputeGrade, about: String, reopens: [String]) -> Signpost? {
    let question = OpenQuestionRules.shipped.question("dispute", cases: [grade.rawValue])
    return question.map { question in
      let text = context.phrases(question.signpost, ["about": BottomLineBuilder.lowered(about)])
      return Signpost(
        rule: question.signpost.rawValue, reopens: reopens, sentence: SentenceMaker.fixed(text))
    }
  }
}
