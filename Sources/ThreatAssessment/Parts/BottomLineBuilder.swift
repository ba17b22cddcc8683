internal import BriefingModel

/// Builds the bottom line: at most 60 words, the top claim first, then what else matters (R3, R4).
struct BottomLineBuilder {
  static let longest = 60
  let context: EditionContext
  var writer: ClaimWriter

  mutating func build() -> [CitedSentence] {
    guard !context.ranked.isEmpty, !context.articles.isEmpty, let (top, first) = lead() else {
      return [nothing()]
    }
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

  /// The best-ranked claim that names speaker, actor and target; else the best that can be written.
  private mutating func lead() -> (RatedClaim, CitedSentence)? {
    let affirmed = context.ranked.filter { $0.type.isThreat && !$0.merged.isNegated }
    let graver = affirmed.filter { $0.type != .presence }
    for claim in graver.prefix(12) + affirmed.prefix(12) where claim.merged.speaker != nil {
      guard let actor = claim.actor, let target = claim.target, context.names.usable(actor) != nil,
        context.names.usable(target) != nil, let sentence = structured(claim)
      else { continue }
      return (claim, sentence)
    }
    for claim in context.ranked.prefix(12) {
      guard let report = claim.merged.reports.first, let part = report.claims.first else {
        continue
      }
      if let sentence = structured(claim) ?? writer.sentence(for: part, in: report.article),
        Wording.count(sentence.text) <= Self.longest
      {
        return (claim, sentence)
      }
    }
    return nil
  }

  /// The claim by its actor, relation and target, with the speaker's office.
  private func structured(_ claim: RatedClaim) -> CitedSentence? {
    guard let report = claim.merged.reports.first, let part = report.claims.first else {
      return nil
    }
    let speaker = context.speaker(of: claim)
    let printed = writer.speakerText(speaker, in: report.article)
    guard let text = writer.structured(part, by: printed, of: speaker, inFull: true),
      Wording.count(text) <= 40
    else { return nil }
    return SentenceMaker.cited(
      text, [(report.article, report.sentences)],
      names: (speaker?.used ?? []) + ClaimWriter.publisherNames(report.article)
        + context.used(claim))
  }

  /// The next threat with another actor or target; of the same speaker in few words.
  private mutating func second(after top: RatedClaim) -> CitedSentence? {
    let next = context.ranked.first { claim in
      claim.id != top.id && claim.type.isThreat && claim.type != .presence
        && !claim.merged.isNegated && claim.actor.flatMap(context.names.usable) != nil
        && claim.target.flatMap(context.names.usable) != nil
        && (name(claim.target) != name(top.target) || name(claim.actor) != name(top.actor))
    }
    guard let next, let report = next.merged.reports.first, let part = report.claims.first else {
      return nil
    }
    let speaker = context.speaker(of: next)
    let isSame = next.merged.key.speaker == top.merged.key.speaker && speaker != nil
    let names = (speaker?.used ?? []) + context.used(next)
    let spans = [(report.article, report.sentences)]
    if isSame, let speaker, next.actor == top.actor, next.type == top.type {
      let text = context.phrases(
        .bottomSame, ["speaker": speaker.short, "target": name(next.target)])
      return SentenceMaker.cited(text, spans, names: names)
    }
    let printed =
      speaker.map { isSame ? $0.short : $0.introduction }
      ?? ClaimWriter.publisher(of: report.article)
    guard let text = writer.structured(part, by: printed, of: speaker) else { return nil }
    let said = isSame ? text.replacing(" said that ", with: " also said that ") : text
    return SentenceMaker.cited(
      said, spans, names: names + ClaimWriter.publisherNames(report.article))
  }

  private func name(_ id: String?) -> String { id.map(context.names.name) ?? "" }

  /// Who differs on what, where that are two; else that sources differ.
  private func dispute() -> CitedSentence? {
    guard let found = context.disagreements.first(where: { !$0.isVague }) else { return nil }
    let phrases = found.accounts.compactMap { account in
      account.claim.flatMap { SpeakerPhrase(of: $0, in: account.article) }
    }
    let speakers = ActorsBuilder.unique(phrases.map(\.short))
    let isComplete = phrases.count == found.accounts.count && speakers.count == 2
    let text = context.phrases(
      isComplete ? .bottomDisputeSpeakers : .bottomDispute,
      ["about": Self.lowered(found.about), "speakers": PhraseBook.list(speakers)])
    return SentenceMaker.cited(
      text, found.accounts.map { ($0.article, [$0.sentence]) }, names: phrases.flatMap(\.used))
  }

  /// Where a threat leads and the articles tell of no blow by that actor that may have struck the
  /// target or anybody of its states.
  private func absence(for top: RatedClaim) -> CitedSentence? {
    guard top.type == .threat || top.type == .presence, let actor = top.actor,
      let target = top.target
    else { return nil }
    let wanted = context.analysed.reduce(into: Set<String>()) { $0.formUnion(states(target, $1)) }
    let isTold = context.analysed.contains {
      tellsOfBlow(in: $0, by: actor, on: target, ofStates: wanted)
    }
    guard !isTold else { return nil }
    return SentenceMaker.absent(
      context.phrases(
        .bottomNoAttack,
        [
          "actor": context.names.name(actor), "target": context.names.name(target),
          "articles": context.articlesPhrase,
          "report": context.articles.count == 1 ? "reports" : "report",
        ]),
      in: context.analysed)
  }

  private func tellsOfBlow(
    in article: ArticleText, by actor: String, on target: String, ofStates wanted: Set<String>
  ) -> Bool {
    return article.findings.claims.flatMap(\.relations).contains { relation in
      guard relation.type == .attack || relation.type == .clash, relation.actor == actor else {
        return false
      }
      let struck = relation.target.map { states($0, article) } ?? []
      return relation.target == target || struck.isEmpty || wanted.isEmpty
        || !struck.isDisjoint(with: wanted)
    }
  }

  /// The states at which violence against an entity is directed, as far as an article tells.
  private func states(_ id: String, _ article: ArticleText) -> Set<String> {
    let threatened = article.findings.threats.filter { $0.target == id }.flatMap(\.states)
    return Set(threatened + [article.entity(id)?.iso3].compactMap(\.self))
  }

  /// A topic as it stands within a sentence.
  static func lowered(_ about: String) -> String {
    let word = Wording.firstWord(about)
    guard !word.dropFirst().contains(where: \.isUppercase) else { return about }
    return Wording.isKind("opener", word.lowercased()) || Wording.isKind("preposition", word)
      ? about.lowered : about
  }
}
