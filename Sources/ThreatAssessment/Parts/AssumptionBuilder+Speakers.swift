internal import BriefingModel

extension AssumptionBuilder {
  private struct ReadSpeaker {
    let rule: String
    let pair: String
    let article: ArticleText
    let sentence: Int
    let used: [UsedName]
  }

  /// Speakers that were resolved, by rule, at most five pairs to a sentence.
  func speakers() -> [Draft] {
    guard let listed = AssumptionRules.shipped.rule(.speaker) else { return [] }
    let all = context.analysed.flatMap(resolved)
    return ActorsBuilder.unique(all.map(\.rule)).flatMap { rule in
      let pairs = all.filter { $0.rule == rule }
      let printed = ActorsBuilder.unique(pairs.map(\.pair))
      let places = Dictionary(grouping: pairs.indices) { pairs[$0].pair }
      return stride(from: 0, to: printed.count, by: 5).map { start in
        let few = Array(printed[start..<min(start + 5, printed.count)])
        let items = few.flatMap { places[$0] ?? [] }.sorted().map { pairs[$0] }
        let text = context.phrases(
          listed.assumption, ["rule": rule, "pairs": PhraseBook.list(few)])
        return Draft(
          rule: listed,
          sentence: SentenceMaker.cited(
            text, items.map { ($0.article, [$0.sentence]) }, names: items.flatMap(\.used)),
          consequence: context.phrases(listed.consequence))
      }
    }
  }

  private func resolved(in article: ArticleText) -> [ReadSpeaker] {
    article.findings.claims.compactMap { claim in
      guard let basis = claim.sourceBasis, let words = claim.sourceText.map(Wording.cleaned),
        let source = article.source(claim.source),
        !source.names.contains(where: { Wording.folded($0) == Wording.folded(words) })
          || basis == FindingsPreparer.officeBasis
      else { return nil }
      let phrase = SpeakerPhrase(source: source, article: article)
      return ReadSpeaker(
        rule: Wording.cleaned(basis), pair: "\"\(words)\" stands for \(phrase.name)",
        article: article,
        sentence: claim.sentence, used: phrase.used)
    }
  }
}
