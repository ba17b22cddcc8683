internal import BriefingModel

/// Builds the bottom line: at most 60 words, the top claim first, then what else matters (R3, R4).
struct BottomLineBuilder {
  static let longest = 60
  let context: EditionContext
  var writer: ClaimWriter

  mutating func build() -> [CitedSentence] {
    guard let top = context.ranked.first, !context.articles.isEmpty else { return [nothing()] }
    guard let first = sentence(for: top) else { return [nothing()] }
    var result = [first]
    for next in [second(after: top), dispute(), absence(for: top)].compactMap({ $0 }) {
      let words = (result + [next]).reduce(0) { $0 + Wording.count($1.text) }
      if words <= Self.longest { result.append(next) }
    }
    return result
  }

  private func nothing() -> CitedSentence {
    if context.articles.isEmpty {
      return SentenceMaker.fixed(context.phrases(.bottomNoArticle), .absence)
    }
    return SentenceMaker.absent(context.phrases(.bottomNothingNew), in: context.articles)
  }

  /// The claim by its actor, relation and target; where it has not all of them, in its own words.
  private mutating func sentence(for claim: RatedClaim) -> CitedSentence? {
    guard let report = claim.merged.reports.first, let part = report.claims.first else {
      return nil
    }
    let speaker = context.speaker(of: claim)
    let printed = writer.speakerText(speaker, in: report.article)
    if let text = writer.structured(part, by: printed, of: speaker, inFull: true),
      Wording.count(text) <= 40
    {
      return SentenceMaker.cited(
        text, [(report.article, report.sentences)],
        names: (speaker?.used ?? []) + context.used(claim))
    }
    return writer.sentence(for: part, in: report.article)
  }

  /// The next threat with another target, by name.
  private mutating func second(after top: RatedClaim) -> CitedSentence? {
    let next = context.ranked.dropFirst().first {
      $0.type.isThreat && $0.type != .presence && !$0.merged.isNegated && $0.target != nil
        && $0.actor != nil && ($0.target != top.target || $0.actor != top.actor)
    }
    guard let next, let report = next.merged.reports.first, let part = report.claims.first else {
      return nil
    }
    let speaker = context.speaker(of: next)
    let isSame = next.merged.key.speaker == top.merged.key.speaker
    let printed =
      speaker.map { isSame ? $0.short : $0.introduction }
      ?? ClaimWriter.publisher(of: report.article)
    guard let text = writer.structured(part, by: printed, of: speaker) else { return nil }
    let said = isSame ? text.replacing(" said that ", with: " also said that ") : text
    return SentenceMaker.cited(
      said, [(report.article, report.sentences)], names: (speaker?.used ?? []) + context.used(next))
  }

  private func dispute() -> CitedSentence? {
    guard let found = context.disagreements.first else { return nil }
    let text = context.phrases(.bottomDispute, ["about": Self.lowered(found.about)])
    return SentenceMaker.cited(text, found.accounts.map { ($0.article, [$0.sentence]) })
  }

  /// Where a threat leads and no attack of that actor on that target is among the claims.
  private func absence(for top: RatedClaim) -> CitedSentence? {
    guard top.type == .threat || top.type == .presence, let actor = top.actor,
      let target = top.target
    else { return nil }
    let attacked = context.ranked.contains {
      ($0.type == .attack || $0.type == .clash) && $0.actor == actor && $0.target == target
    }
    guard !attacked else { return nil }
    return SentenceMaker.absent(
      context.phrases(
        .bottomNoAttack,
        ["actor": context.names.name(actor), "target": context.names.name(target)]),
      in: context.analysed)
  }

  /// A topic as it stands within a sentence.
  static func lowered(_ about: String) -> String {
    let word = Wording.firstWord(about)
    guard !word.dropFirst().contains(where: \.isUppercase) else { return about }
    let topics: Set<String> = [
      "size", "number", "nationality", "place", "responsibility", "whether", "who",
    ]
    let small = word.lowercased()
    guard Wording.isKind("opener", small) || topics.contains(small) else { return about }
    let rest = about.dropFirst(word.count)
    return topics.contains(small) && small != "whether" && small != "who"
      ? "the " + small + rest : small + rest
  }
}
