internal import BriefingModel

/// What a disagreement is about, as words that stand after "of": "the size of the IS presence in
/// Afghanistan".
struct DisputeTopic {
  let names: EntityNames
  let phrases: PhraseBook

  /// The topic of a dispute of one article: what its accounts share, else the analysis's own words.
  func words(_ grade: DisputeGrade, _ given: String, _ claims: [Claim], in article: ArticleText)
    -> String
  {
    let given = Wording.cleaned(given)
    if let number = number(given, claims) { return number }
    if Wording.count(given) > 2, !given.contains(":") {
      return Self.withArticle(given, in: article)
    }
    if let shared = shared(grade, claims) { return shared }
    if Wording.isKind("attribute-topic", given.lowercased()),
      let target = claims.lazy.compactMap(\.target).compactMap(names.usable).first
    {
      return phrases.inline(.aboutAttribute, ["attribute": given.lowercased(), "target": target])
    }
    return statements(claims, in: article)
  }

  /// The topic of claims of several articles that deny one another.
  func words(_ type: ClaimType, actor: String?, target: String?) -> String {
    relation(type, .contradiction, actor: actor, target: target)
      ?? "the " + phrases.heading(type, target: target.flatMap(names.usable)).lowered
  }

  /// "number: soldiers" gives "the number of soldiers killed".
  private func number(_ given: String, _ claims: [Claim]) -> String? {
    let parts = given.lowercased().split(separator: ":").map(Wording.trimmed)
    guard parts.first.map({ ["number", "figure", "count", "toll"].contains($0) }) == true else {
      return nil
    }
    let text = claims.map { Wording.folded($0.text) }.joined(separator: " ")
    let measure =
      ["killed", "died", "dead"].contains { Wording.holds(text, $0) }
      ? "killed" : ["injured", "wounded"].contains { Wording.holds(text, $0) } ? "injured" : ""
    let noun = parts.count > 1 && parts[1].hasSuffix("s") ? "of \(parts[1])" : ""
    let words = ["the number", noun, measure].filter { !$0.isEmpty }.joined(separator: " ")
    return words == "the number" ? nil : words
  }

  /// What the accounts tell of together: the same actor and target in one kind of claim.
  private func shared(_ grade: DisputeGrade, _ claims: [Claim]) -> String? {
    let telling = claims.filter { $0.actor != nil || $0.target != nil }
      .sorted { $0.type.gravity < $1.type.gravity }
    guard let first = telling.first else { return nil }
    let target = telling.lazy.compactMap(\.target).first
    let actor = telling.lazy.compactMap(\.actor).first
    return relation(first.type, grade, actor: actor, target: target)
  }

  private func relation(_ type: ClaimType, _ grade: DisputeGrade, actor: String?, target: String?)
    -> String?
  {
    let actor = actor.flatMap(names.usable)
    let target = target.flatMap(names.usable)
    let bare = actor.map { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : $0 } ?? ""
    let slots = ["actor": actor ?? "", "target": target ?? "", "bare": bare]
    switch (type, actor, target) {
    case (.presence, .some, .some):
      return phrases.inline(grade == .contradiction ? .aboutPresence : .aboutPresenceSize, slots)
    case (.attack, .some, .some) where grade == .contradiction:
      return phrases.inline(.aboutAttackBy, slots)
    case (.attack, _, .some): return phrases.inline(.aboutAttack, slots)
    case (.threat, .some, .some), (.concern, .some, .some):
      return phrases.inline(.aboutThreat, slots)
    case (.clash, .some, .some): return phrases.inline(.aboutClash, slots)
    case (.plot, .some, .some): return phrases.inline(.aboutPlot, slots)
    case (.casualties, _, .some): return phrases.inline(.aboutCasualties, slots)
    case (.attribute, _, .some):
      return phrases.inline(.aboutAttribute, ["attribute": "identity", "target": target ?? ""])
    case (_, .some(let actor), _):
      return phrases.inline(.aboutAnything, ["subject": actor])
    case (_, _, .some(let target)):
      return phrases.inline(.aboutAnything, ["subject": target])
    default: return nil
    }
  }

  private func statements(_ claims: [Claim], in article: ArticleText) -> String {
    let speakers = claims.compactMap { article.source($0.source) }
      .map { SpeakerPhrase(source: $0, article: article).short }
    var unique: [String] = []
    for speaker in speakers where !unique.contains(speaker) { unique.append(speaker) }
    guard unique.count > 1 else { return phrases.inline(.aboutUnknown) }
    return phrases.inline(.aboutStatements, ["speakers": PhraseBook.list(unique)])
  }

  /// The given words with an article before a bare noun ("the nationality of the dead").
  private static func withArticle(_ given: String, in article: ArticleText) -> String {
    withArticle(article.decapitalised(given))
  }

  /// A noun phrase with "the", unless it begins with a word for one or with the name of an owner ("bin
  /// Lund's fighters").
  static func withArticle(_ text: String) -> String {
    let isOwned = text.split(separator: " ").prefix(4).contains { word in
      word.first?.isUppercase == true
        && ["'s", "\u{2019}s", "s'", "s\u{2019}"].contains { word.hasSuffix($0) }
    }
    let word = Wording.firstWord(text)
    guard word.first?.isLowercase == true, !Wording.isKind("determiner", word),
      !isOwned, !["whether", "who", "how", "what", "where", "when", "which"].contains(String(word))
    else { return text }
    return "the \(text)"
  }
}

extension String {
  /// With a small first letter.
  var lowered: String { prefix(1).lowercased() + dropFirst() }
}
