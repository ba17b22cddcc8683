internal import BriefingModel

/// How a speaker is printed: with office at first, by the short name after (R11, R25).
struct SpeakerPhrase {
  let source: SourceFinding
  let article: ArticleText
  /// Those who say it together with the source.
  var others: [SpeakerPhrase] = []

  /// Who makes a claim; nil where it has no source.
  init?(of claim: Claim, in article: ArticleText) {
    guard let source = article.source(claim.source) else { return nil }
    self.init(source: source, article: article)
    others = claim.coSources.compactMap { article.source($0) }
      .map { SpeakerPhrase(source: $0, article: article) }
  }

  init(source: SourceFinding, article: ArticleText) {
    self.source = source
    self.article = article
  }

  /// "Varn and the border states", where several speak together.
  private var joint: String? {
    others.isEmpty ? nil : PhraseBook.list([alone] + others.map(\.alone))
  }

  /// "Anatoly Antonov, deputy defense minister of Russia," at first mention.
  var introduction: String {
    if let joint { return joint }
    guard source.named else { return isInstitution ? definite : "\(phrase), not named," }
    guard let role, !Wording.holds(source.name, role) else { return name }
    if let titled = titled(role) { return titled }
    return "\(name), \(article.decapitalised(role))\(affiliation(role)),"
  }

  /// The office, where the article has it in these words (R25).
  var role: String? {
    source.role.map(Wording.cleaned).flatMap {
      !$0.isEmpty && article.words.holds(FoldedWords($0)) ? $0 : nil
    }
  }

  /// "Antonov", "the Pentagon", "Afghan officials".
  var short: String { joint ?? alone }

  private var alone: String {
    guard source.named else { return isInstitution ? definite : phrase }
    guard isPerson else { return name }
    let names = source.names.map(Wording.cleaned)
    return names.filter { !$0.contains(" ") && name.hasSuffix($0) }.first ?? name
  }

  /// The words of the article for a speaker without a name; a single noun gets its article.
  private var phrase: String {
    let name = placed(Wording.cleaned(source.name))
    // Words that nothing of can be printed stand for somebody all the same.
    let fitted = DisplayName.fit(name) ?? (Wording.isGuarded(name) ? "a speaker" : name)
    let words = article.decapitalised(fitted)
    let isSingle =
      words.first?.isLowercase == true && !words.hasSuffix("s") && !words.contains(" ")
    let takesNone = Wording.isKind("pointing", words) || Wording.isKind("opener", words)
    return office(isSingle && !takesNone ? "the \(words)" : words)
  }

  /// "the head of the border service", where the article has the office whole: "the head" is nobody.
  private func office(_ words: String) -> String {
    guard words.hasPrefix("the "), let role, !Wording.isGuarded(role) else { return words }
    let parts = role.split(separator: " ")
    guard (3...7).contains(parts.count), words.dropFirst(4) == parts[0] else { return words }
    return Wording.isKind("preposition", String(parts[1])) ? "the \(role)" : words
  }

  /// A speaker without a name with where it is ("police officials in Vesk Province"), as the
  /// article has it.
  private func placed(_ name: String) -> String {
    let fuller = source.names.map(Wording.cleaned).filter { other in
      let words = other.dropFirst(name.count).split(separator: " ")
      guard other.hasPrefix(name + " "), let link = words.first, (2...6).contains(words.count)
      else { return false }
      return Wording.isKind("preposition", String(link))
        && words.last?.first?.isUppercase == true
    }
    return fuller.min { ($0.count, $0) < ($1.count, $1) } ?? name
  }

  /// "the regional hospital", for a body that speaks as one.
  private var definite: String {
    let words = phrase
    let first = Wording.firstWord(words)
    let isOpen = words.first?.isLowercase == true && !Wording.isKind("determiner", first)
    return isOpen && !words.hasSuffix("s") ? "the \(words)" : words
  }

  /// Whether a body speaks and no person, whom one would want a name of.
  private var isInstitution: Bool {
    if [.document, .media].contains(source.kind) { return true }
    let words = Wording.folded(source.name).split(separator: " ")
    let end = words.firstIndex { Wording.isKind("preposition", $0) || $0 == "who" } ?? words.count
    return words[..<end].last.map { Wording.isKind("institution", $0) } ?? false
  }

  /// The full name without the office.
  var name: String {
    let name = Wording.cleaned(source.name)
    guard source.named else { return isInstitution ? definite : phrase }
    guard name.first?.isUppercase == true, !isPerson else {
      let words = article.decapitalised(name)
      return words.contains(" ") || words.first?.isUppercase == true ? words : phrase
    }
    return DefiniteArticle.before(name, in: article.raw)
  }

  /// The full names of all who say it, without their offices.
  var names: [String] { [name] + others.map(\.name) }

  /// The verb "to be" in the past that goes with it.
  var be: String {
    !others.isEmpty || !source.named && source.name.hasSuffix("s") || source.name.contains(" and ")
      ? "were" : "was"
  }

  /// The names that it prints.
  var used: [UsedName] {
    let variants = source.names + [source.role ?? ""] + source.affiliation
    return [UsedName(printed: name, variants: variants, rule: "speaker")]
      + (role.map { [UsedName(printed: $0, variants: variants, rule: "role")] } ?? [])
      + others.flatMap(\.used)
      + source.affiliation.map { UsedName(printed: $0, variants: variants, rule: "affiliation") }
      + (state.map { [UsedName(printed: $0.name, variants: $0.names, rule: "affiliation")] } ?? [])
  }

  /// The state that the speaker speaks for, as the article's findings have it.
  private var state: StateFinding? {
    article.findings.states.first { $0.iso3 == source.iso3 && source.iso3 != nil }
  }

  private var isPerson: Bool {
    source.role != nil || [.expert, .witness, .headOfState].contains(source.kind)
  }

  /// The title before the name, as the article writes it ("Russian President Vladimir Putin").
  private func titled(_ role: String) -> String? {
    guard article.plain.place(of: role) != nil else { return nil }
    let names = source.names.map(Wording.cleaned).sorted { $0.count > $1.count }
    // "X, a lieutenant to former governor Y": Y's name behind the office is not the speaker's.
    let own = Set(Wording.cleaned(source.name).split(separator: " "))
    for name in names where name.contains(" ") {
      let words = Set(name.split(separator: " "))
      guard words.isSubset(of: own) || own.isSubset(of: words) else { continue }
      let bodies = (source.affiliation + (state?.names ?? [])).map(Wording.cleaned)
      for body in bodies.flatMap({ ["\($0) ", "\($0)'s "] }) + [""] {
        let phrase = "\(body)\(role) \(name)"
        if article.plain.place(of: phrase) != nil { return article.decapitalised(phrase) }
        if let ranked = ranked("\(body)\(role) ", name) {
          return article.decapitalised(ranked)
        }
      }
    }
    return nil
  }

  /// An office and a name with one word of rank between them ("spokesman Major Lom Ardan").
  private func ranked(_ office: String, _ name: String) -> String? {
    guard let start = article.plain.place(of: office) else { return nil }
    let rest = article.plain.text(start.upperBound..<start.upperBound + 200 + name.utf8.count)
    guard let space = rest.firstIndex(of: " "), rest.first?.isUppercase == true,
      rest[rest.index(after: space)...].hasPrefix(name), rest[..<space].allSatisfy(\.isLetter)
    else { return nil }
    return "\(office)\(rest[..<space]) \(name)"
  }

  /// " of Russia", " for the Pentagon", " at the Institute"; nothing where the office says it.
  private func affiliation(_ role: String) -> String {
    let bodies = source.affiliation.map(Wording.cleaned)
    let stateNames = (state?.names ?? []) + [state?.name].compactMap { $0 }
    if bodies.contains(where: { Wording.holds(role, $0) })
      || stateNames.contains(where: { Wording.holds(role, $0) })
    {
      return ""
    }
    let words = role.lowercased().split(separator: " ")
    let isFor = words.contains { Wording.isKind("for-role", $0) }
    let isAt = words.contains { Wording.isKind("at-role", $0) }
    let preposition = isFor ? "for" : isAt ? "at" : "of"
    if let state,
      bodies.allSatisfy({ body in stateNames.contains { Wording.folded($0) == Wording.folded(body) }
      })
    {
      return
        " \(preposition) \(DefiniteArticle.before(Wording.cleaned(state.name), in: article.raw))"
    }
    guard let body = bodies.first(where: { $0.first?.isUppercase == true || $0.contains(" ") })
    else { return "" }
    let fitted = DisplayName.fit(body) ?? body
    return
      " \(preposition) \(DefiniteArticle.before(article.decapitalised(fitted), in: article.raw))"
  }
}
