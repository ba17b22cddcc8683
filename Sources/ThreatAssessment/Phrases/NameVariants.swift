internal import BriefingModel

/// The other words of the articles for an entity that has a name, without those that tell a reader
/// nothing: articles and "this" before a name that stands there already, longer phrases around it.
struct NameVariants {
  /// Names that hold a name or are one ("IS militants", "Daesh").
  let proper: [String]
  /// Words without a name that were read as the entity ("the militants").
  let generic: [String]

  init(_ entity: EntityReference, shown: String) {
    var proper: [String] = []
    var generic: [String] = []
    var seen: Set<String> = [Wording.folded(entity.name), Wording.folded(shown)]
    let acronyms = entity.names.filter { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
    let cores = [entity.name] + acronyms
    for name in entity.names.map(Self.withoutDeterminer) {
      guard !name.isEmpty, !Wording.isGuarded(name), Wording.count(name) <= 4,
        !name.contains("("), !name.contains("\""), seen.insert(Wording.folded(name)).inserted,
        !cores.contains(name), !Wording.holds(entity.name, name),
        !name.split(separator: " ").contains(where: {
          Wording.isKind("preposition", $0)
        })
      else { continue }
      let words = name.split(separator: " ")
      let isName = words.allSatisfy { $0.first?.isUppercase == true }
      if isName || cores.contains(where: { name.hasPrefix($0 + " ") }) {
        proper.append(name)
      } else if words.allSatisfy({ $0.first?.isLowercase == true }) {
        generic.append(name)
      }
    }
    self.proper = proper
    self.generic = generic.filter { name in
      !generic.contains { $0 != name && $0.hasSuffix(" " + name) }
    }
  }

  private static func withoutDeterminer(_ name: String) -> String {
    let word = Wording.firstWord(name)
    guard Wording.isKind("determiner", word) else { return name }
    return Wording.trimmed(name.dropFirst(word.count))
  }
}
