internal import BriefingModel

/// What the edition calls each entity, taken from the articles that name it (R62).
struct EntityNames: Sendable {
  private let entities: [String: EntityReference]
  private let shortNames: [String: String]

  init(_ articles: [ArticleText]) {
    var collected: [String: [(Entity, ArticleText)]] = [:]
    for article in articles {
      for entity in article.findings.entities {
        collected[entity.id, default: []].append((entity, article))
      }
    }
    entities = collected.mapValues(Self.reference)
    shortNames = collected.mapValues { found in
      let text = found[0].1.findings.article.text
      let name = Self.short(Self.reference(found))
      let isPhrase = [.unnamed, .people].contains(found[0].0.kind)
      return isPhrase
        ? Wording.decapitalised(name, in: text) : DefiniteArticle.before(name, in: text)
    }
  }

  /// The entity with all its names.
  func reference(_ id: String) -> EntityReference? { entities[id] }

  /// For the first mention and headings: "Islamic State (IS)".
  func full(_ id: String) -> String {
    guard let entity = entities[id] else { return id }
    let short = Self.short(entity)
    return short == entity.name ? name(id) : "\(entity.name) (\(short))"
  }

  /// For running text: "IS", "the CSTO", "Tajikistan".
  func name(_ id: String) -> String { shortNames[id] ?? id }

  /// The name as a value that a sentence used, with the words that may stand for it.
  func used(_ id: String) -> UsedName {
    UsedName(printed: name(id), variants: entities[id]?.names ?? [], rule: "alias")
  }

  private static func reference(_ found: [(Entity, ArticleText)]) -> EntityReference {
    let first = found[0].0
    var names: [String] = []
    for name in found.flatMap({ $0.0.names }).map(Wording.cleaned) where !names.contains(name) {
      names.append(name)
    }
    let name = Wording.cleaned(first.name)
    return EntityReference(
      id: first.id, name: name, names: names, kind: first.kind,
      iso3: found.lazy.compactMap { $0.0.iso3 }.first)
  }

  /// An acronym that the articles use; else the name.
  private static func short(_ entity: EntityReference) -> String {
    guard entity.kind != .unnamed, entity.kind != .people, entity.kind != .state else {
      return entity.name
    }
    return entity.names.first {
      (2...7).contains($0.count) && $0.allSatisfy { $0.isUppercase || $0 == "-" }
    } ?? entity.name
  }
}
