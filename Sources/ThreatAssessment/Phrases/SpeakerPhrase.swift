internal import BriefingModel

/// How a speaker is printed: with office at first, by the short name after (R11, R25).
struct SpeakerPhrase {
  let source: SourceFinding
  let article: ArticleText

  /// "Anatoly Antonov, deputy defense minister of Russia," at first mention.
  var introduction: String {
    guard source.named else {
      let name = Wording.decapitalised(Wording.cleaned(source.name), in: text)
      return source.kind == .document || source.kind == .media ? name : "\(name), not named,"
    }
    guard let role = source.role.map(Wording.cleaned), !role.isEmpty,
      !Wording.holds(source.name, role)
    else { return name }
    if let titled = titled(role) { return titled }
    return "\(name), \(Wording.decapitalised(role, in: text))\(affiliation(role)),"
  }

  /// "Antonov", "the Pentagon", "Afghan officials".
  var short: String {
    guard source.named else {
      return Wording.decapitalised(Wording.cleaned(source.name), in: text)
    }
    guard isPerson else { return name }
    let names = source.names.map(Wording.cleaned)
    return names.filter { !$0.contains(" ") && source.name.hasSuffix($0) }.first ?? name
  }

  /// The full name without the office.
  var name: String {
    let name = Wording.cleaned(source.name)
    guard name.first?.isUppercase == true, !isPerson, !name.hasPrefix("The ") else {
      return Wording.decapitalised(name, in: text)
    }
    return DefiniteArticle.before(name, in: text)
  }

  /// The verb "to be" in the past that goes with it.
  var be: String {
    !source.named && source.name.hasSuffix("s") || source.name.contains(" and ") ? "were" : "was"
  }

  /// The names that it prints.
  var used: [UsedName] {
    let variants = source.names + [source.role ?? ""] + source.affiliation
    return [UsedName(printed: name, variants: variants, rule: "speaker")]
      + (source.role.map { [UsedName(printed: $0, variants: variants, rule: "role")] } ?? [])
      + source.affiliation.map { UsedName(printed: $0, variants: variants, rule: "affiliation") }
  }

  private var text: String { article.findings.article.text }

  private var isPerson: Bool {
    source.role != nil || [.expert, .witness, .headOfState].contains(source.kind)
  }

  /// The title before the name, as the article writes it ("Russian President Vladimir Putin").
  private func titled(_ role: String) -> String? {
    let cleaned = Wording.cleaned(text)
    let names = source.names.map(Wording.cleaned).sorted { $0.count > $1.count }
    for name in names where name.contains(" ") {
      let bodies = source.affiliation.map(Wording.cleaned)
      for body in bodies.flatMap({ ["\($0) ", "\($0)’s ", "\($0)'s "] }) + [""] {
        let phrase = "\(body)\(role) \(name)"
        if cleaned.contains(phrase) { return Wording.decapitalised(phrase, in: text) }
      }
    }
    return nil
  }

  private func affiliation(_ role: String) -> String {
    guard let body = source.affiliation.first.map(Wording.cleaned), !Wording.holds(role, body)
    else { return "" }
    let states = article.findings.states.map(\.name)
    return states.contains(body) ? " of \(body)" : " (\(body))"
  }
}
