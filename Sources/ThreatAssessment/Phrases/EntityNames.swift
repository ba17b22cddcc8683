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
      Self.withArticle(Self.short(Self.reference(found)), in: found[0].1)
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

  /// With "the", where the article mostly puts it before the name.
  private static func withArticle(_ name: String, in article: ArticleText) -> String {
    guard name.first?.isUppercase == true, !name.lowercased().hasPrefix("the ") else { return name }
    let text = article.findings.article.text
    let all = text.ranges(of: name).count
    let definite = text.ranges(of: "the \(name)").count + text.ranges(of: "The \(name)").count
    let followed = ["group", "militant", "militia", "fighters", "presence", "expansion"]
      .reduce(0) { $0 + text.ranges(of: "the \(name) \($1)").count }
    return all > 0 && 2 * (definite - followed) > all ? "the \(name)" : name
  }
}
