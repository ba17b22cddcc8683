internal import BriefingModel
internal import ReferenceData

/// Says of each watched state, actor and word where it stands in the edition.
struct WatchBuilder {
  /// How many sentences an entry cites at most, and how many claims it counts up by number.
  static let mostNamed = 12
  let context: EditionContext
  /// The claims that the edition prints.
  let claims: [ReportedClaim]

  /// An entry for each watched name, in the order of the settings; nil where nothing is watched.
  func build() -> [WatchEntry]? {
    let watched = context.settings.watch
    guard !watched.isEmpty else { return nil }
    return watched.enumerated().map { place, name in
      let state = state(of: name)
      switch name.kind ?? kind(of: name, state: state) {
      case .state: return ofState(name.name, state)
      case .actor: return ofActor(name.name)
      case .word: return ofWord(name.name, number: place + 1)
      }
    }
  }

  private func state(of watched: WatchedName) -> StateEntry? {
    let wanted = Wording.folded(watched.name)
    return context.reference.states.first { state in
      state.iso3.lowercased() == wanted
        || state.names.contains { Wording.folded($0.text) == wanted }
    }
  }

  /// What a name is that the settings leave open: a state, else somebody known, else a word.
  private func kind(of name: WatchedName, state: StateEntry?) -> WatchedName.Kind {
    if state != nil { return .state }
    let wanted = Wording.folded(name.name)
    let isGroup = context.reference.armedGroups.contains { group in
      group.id == wanted || group.names.contains { Wording.folded($0.text) == wanted }
    }
    return isGroup || claims.contains { !Self.parties(of: $0, named: wanted).isEmpty }
      ? .actor : .word
  }

  private func ofState(_ name: String, _ state: StateEntry?) -> WatchEntry {
    let code = state?.iso3
    let concerned = claims.filter { claim in
      guard let code else { return !Self.parties(of: claim, named: Wording.folded(name)).isEmpty }
      return claim.states.contains(code)
        || Self.isState(claim.actor, code) || Self.isState(claim.target, code)
    }
    let threats = concerned.filter { claim in
      claim.change == .new && !claim.negated && Self.threats.contains(claim.type)
        && (code.map { claim.states.contains($0) || Self.isState(claim.target, $0) } ?? false)
    }
    return entry(state?.name ?? name, .state, code, concerned, threats)
  }

  private func ofActor(_ name: String) -> WatchEntry {
    let wanted = aliases(of: name)
    let concerned = claims.filter { claim in
      wanted.contains { !Self.parties(of: claim, named: $0).isEmpty }
    }
    let threats = concerned.filter { claim in
      claim.change == .new && !claim.negated && Self.threats.contains(claim.type)
        && wanted.contains { Self.names(of: claim.actor).contains($0) }
    }
    return entry(name, .actor, nil, concerned, threats)
  }

  /// The folded names of the group that a name belongs to; the name alone where none is known.
  private func aliases(of name: String) -> Set<String> {
    let wanted = Wording.folded(name)
    let group = context.reference.armedGroups.first { group in
      group.id == wanted || group.names.contains { Wording.folded($0.text) == wanted }
    }
    return Set([wanted] + (group.map { [$0.id] + $0.names.map { Wording.folded($0.text) } } ?? []))
  }

  private func ofWord(_ word: String, number: Int) -> WatchEntry {
    let found = context.analysed.compactMap { article -> (ArticleText, [Int])? in
      let numbers = article.findings.sentences.map(\.n)
        .filter { Wording.holds(article.sentence($0), word) }
      return numbers.isEmpty ? nil : (article, numbers)
    }
    let cited = Set(
      found.flatMap { article, numbers in numbers.map { article.citation($0) } })
    let concerned = claims.filter { claim in
      claim.sentences.flatMap(\.citations).contains(where: cited.contains)
    }
    // What the edition's own voice may not say is not said here either.
    let name =
      Wording.isGuarded(word)
      ? context.phrases.inline(.watchUnprintable, ["number": String(number)])
      : Wording.cleaned(word)
    return WatchEntry(
      name: name, kind: .word, claims: concerned.map(\.id),
      sentence: sentence(ofWord: name, found))
  }

  private func sentence(
    ofWord name: String, _ found: [(article: ArticleText, sentences: [Int])]
  ) -> CitedSentence {
    let count = found.reduce(0) { $0 + $1.sentences.count }
    guard count > 0 else {
      let slots = ["name": name, "articles": context.articlesPhrase]
      return SentenceMaker.absent(context.phrases(.watchWordNone, slots), in: context.articles)
    }
    var left = Self.mostNamed
    let spans = found.compactMap { span -> (article: ArticleText, sentences: [Int])? in
      let numbers = Array(span.sentences.prefix(left))
      left -= numbers.count
      return numbers.isEmpty ? nil : (span.article, numbers)
    }
    let text = context.phrases(
      .watchWord, ["name": name, "count": PhraseBook.count(count, "sentence")])
    return counted(SentenceMaker.cited(text, spans))
  }
}

extension WatchBuilder {
  private static let threats: Set<ClaimType> = [
    .threat, .attack, .plot, .presence, .movement, .clash,
  ]

  private func entry(
    _ name: String, _ kind: WatchedName.Kind, _ code: String?, _ concerned: [ReportedClaim],
    _ threats: [ReportedClaim]
  ) -> WatchEntry {
    WatchEntry(
      name: Wording.cleaned(name), kind: kind, iso3: code, claims: concerned.map(\.id),
      newThreats: threats.map(\.id), sentence: sentence(of: Wording.cleaned(name), concerned))
  }

  private func sentence(of name: String, _ concerned: [ReportedClaim]) -> CitedSentence {
    guard !concerned.isEmpty else {
      return SentenceMaker.absent(
        context.phrases(.watchNone, ["name": name]), in: context.articles)
    }
    let fresh = concerned.count { $0.change == .new }
    let shown = concerned.prefix(Self.mostNamed).map { String($0.number) }
    let rest = concerned.count - shown.count
    let slots = [
      "name": name, "count": PhraseBook.count(concerned.count, "claim"),
      "new": newness(fresh, of: concerned.count),
      "numbers": PhraseBook.list(shown + (rest > 0 ? ["\(rest) more"] : [])),
    ]
    var sentence = SentenceMaker.fixed(context.phrases(.watchClaims, slots), .count)
    for citation in concerned.flatMap(\.sentences).flatMap(\.citations)
    where sentence.citations.count < Self.mostNamed && !sentence.citations.contains(citation) {
      sentence.citations.append(citation)
    }
    return sentence
  }

  private func newness(_ fresh: Int, of count: Int) -> String {
    if count == 1 { return context.phrases.inline(fresh == 1 ? .watchOneNew : .watchOneOld) }
    guard fresh > 0 else { return context.phrases.inline(.watchOld) }
    if fresh == count { return context.phrases.inline(.watchAllNew) }
    return context.phrases.inline(.watchNew, ["count": PhraseBook.figure(fresh)])
  }

  private func counted(_ sentence: CitedSentence) -> CitedSentence {
    var sentence = sentence
    sentence.basis = .count
    return sentence
  }

  /// The parties of a claim that bear a folded name: actor, target, speaker.
  private static func parties(of claim: ReportedClaim, named wanted: String) -> [String] {
    let speaker = claim.speaker.map { [$0.id, Wording.folded($0.name)] } ?? []
    return (names(of: claim.actor) + names(of: claim.target) + speaker).filter { $0 == wanted }
  }

  private static func isState(_ entity: EntityReference?, _ code: String) -> Bool {
    entity?.kind == .state && entity?.iso3 == code
  }

  private static func names(of entity: EntityReference?) -> [String] {
    entity.map { [$0.id] + ([$0.name] + $0.names).map(Wording.folded) } ?? []
  }
}
