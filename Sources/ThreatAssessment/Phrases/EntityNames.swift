internal import BriefingModel

/// What the edition calls each entity, taken from the articles that name it (R62).
struct EntityNames: Sendable {
  private let entities: [String: EntityReference]
  private let shortNames: [String: String]
  /// The short names that can stand in a sentence, of all who act in a claim or an event or suffer.
  private let usableNames: [String: String?]

  init(_ articles: [ArticleText]) {
    var collected: [String: [(Entity, ArticleText)]] = [:]
    for article in articles {
      for entity in article.findings.entities {
        collected[entity.id, default: []].append((entity, article))
      }
    }
    let acronyms = Self.acronyms(collected)
    entities = collected.mapValues { Self.reference($0, acronyms: acronyms) }
    let entities = entities
    shortNames = collected.mapValues { found in
      let name = entities[found[0].0.id].map(Self.short) ?? found[0].0.name
      return Self.isPhrase(found[0].0.kind)
        ? found[0].1.decapitalised(name) : DefiniteArticle.before(name, in: found[0].1.raw)
    }
    let shortNames = shortNames
    usableNames = Self.parties(of: articles).reduce(into: [:]) { names, id in
      if names[id] == nil { names[id] = .some(Self.usable(shortNames[id])) }
    }
  }

  /// Everybody of whom a claim or an event tells.
  private static func parties(of articles: [ArticleText]) -> [String] {
    articles.flatMap { article in
      article.findings.actors
        + article.findings.claims.flatMap { [$0.actor, $0.target].compactMap(\.self) }
        + article.findings.events.flatMap { $0.actors + $0.victims }
    }
  }

  /// The entity with all its names.
  func reference(_ id: String) -> EntityReference? { entities[id] }

  /// Whether it has a name of its own, not only words that describe it.
  func isNamed(_ id: String) -> Bool {
    entities[id].map { !Self.isPhrase($0.kind) && $0.name.contains(where: \.isUppercase) } ?? false
  }

  /// Whether it is land or a building, toward which somebody can move.
  func isLand(_ id: String) -> Bool {
    switch entities[id]?.kind {
    case .place, .facility, .state: true
    default: false
    }
  }

  /// For the first mention and headings: "Islamic State (IS)".
  func full(_ id: String) -> String {
    guard let entity = entities[id] else { return id }
    let short = Self.short(entity)
    return short == entity.name ? name(id) : "\(entity.name) (\(short))"
  }

  /// For running text: "IS", "the CSTO", "Tajikistan".
  func name(_ id: String) -> String { shortNames[id] ?? id }

  /// The name, where it can stand in a sentence of the edition.
  func usable(_ id: String) -> String? { usableNames[id] ?? Self.usable(shortNames[id]) }

  private static func usable(_ name: String?) -> String? {
    name.flatMap { DisplayName.fit($0) == nil ? nil : $0 }
  }

  /// The name as a value that a sentence used, with the words that may stand for it.
  func used(_ id: String) -> UsedName {
    UsedName(printed: name(id), variants: entities[id]?.names ?? [], rule: "alias")
  }

  /// Kinds whose words describe and do not name.
  static func isPhrase(_ kind: EntityKind) -> Bool {
    kind == .unnamed || kind == .people || kind == .facility
  }

  private static func reference(
    _ found: [(Entity, ArticleText)], acronyms: [DisplayName.Acronym]
  ) -> EntityReference {
    let first = found[0].0
    let names = ActorsBuilder.unique(
      ActorsBuilder.unique(found.flatMap { $0.0.names }).map(Wording.cleaned))
    return EntityReference(
      id: first.id, name: name(of: first, names: names, acronyms: acronyms), names: names,
      kind: first.kind, iso3: found.lazy.compactMap { $0.0.iso3 }.first)
  }

  /// The name without an article before it; for a description, the words made fit to print.
  private static func name(
    of entity: Entity, names: [String], acronyms: [DisplayName.Acronym]
  ) -> String {
    let cleaned = Wording.cleaned(entity.name)
    if entity.kind == .person { return withoutReligion(cleaned, names: names) }
    guard isPhrase(entity.kind) else {
      let bare = cleaned.hasPrefix("The ") || cleaned.hasPrefix("the ") ? cleaned.dropFirst(4) : ""
      return bare.first?.isUppercase == true ? String(bare) : cleaned
    }
    return ([cleaned] + names).lazy.compactMap { DisplayName.fit($0, acronyms: acronyms) }.first
      ?? cleaned
  }

  /// A person's name without the religion before it, which is no part of it (R63), where the article
  /// uses the rest alone too.
  private static func withoutReligion(_ name: String, names: [String]) -> String {
    guard let space = name.firstIndex(of: " "), Wording.isKind("religion", name[..<space]) else {
      return name
    }
    let rest = String(name[name.index(after: space)...])
    return names.contains(rest) ? rest : name
  }

  /// Full names with the acronyms that the articles use, the longest first.
  private static func acronyms(_ collected: [String: [(Entity, ArticleText)]])
    -> [DisplayName.Acronym]
  {
    collected.values.compactMap { found -> DisplayName.Acronym? in
      guard let entity = found.first?.0, !isPhrase(entity.kind), entity.kind != .state,
        let acronym = acronym(found.flatMap { $0.0.names })
      else { return nil }
      return DisplayName.Acronym(full: Wording.cleaned(entity.name), short: acronym)
    }.sorted { ($0.full.count, $0.full) > ($1.full.count, $1.full) }
  }

  /// An acronym that the articles use; else the name.
  private static func short(_ entity: EntityReference) -> String {
    guard !isPhrase(entity.kind), entity.kind != .state, entity.kind != .person else {
      return entity.name
    }
    return acronym(entity.names) ?? entity.name
  }

  private static func acronym(_ names: [String]) -> String? {
    names.first {
      (2...7).contains($0.count) && $0.allSatisfy { $0.isUppercase || $0 == "-" }
    }
  }
}
