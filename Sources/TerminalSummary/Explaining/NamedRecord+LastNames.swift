internal import BriefingModel

extension NamedRecord {
  /// The names of whom a last name alone means ("Olan" for "Maris Olan" and "General Maris Olan"):
  /// empty where nobody or more than one bears it.
  public func names(endingWith lastName: String) -> [String] {
    let found = bearers(of: lastName)
    return found.count == 1 ? found[0] : []
  }

  /// The names of each of those who bear a last name, the plainest first.
  ///
  /// One bearer are the names of one entity, and those of which one is another with words before it.
  public func bearers(of lastName: String) -> [[String]] {
    let wanted = Self.words(lastName)
    var bearers: [[String]] = []
    for names in Set(namesOfEach).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard names.contains(where: { Self.isFullName($0, endingWith: wanted) }) else { continue }
      let same = bearers.indices.filter { Self.areOne(bearers[$0], names) }
      let joined = same.flatMap { bearers[$0] } + names
      for index in same.reversed() { bearers.remove(at: index) }
      bearers.append(Array(Set(joined)))
    }
    return bearers.map { $0.sorted(by: Self.isPlainer) }.sorted { $0[0] < $1[0] }
  }

  /// The names of each entity or speaker of a claim, sorted.
  private var namesOfEach: [[String]] {
    editions.flatMap(\.reportedClaims).flatMap { claim -> [[String]] in
      switch kind {
      case .source: [names(in: claim)]
      default: [claim.actor, claim.target].map { Self.names(of: $0) }
      }
    }.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  private static func words(_ name: String) -> [Substring] {
    name.lowercased().split { $0 == " " || $0 == "-" }
  }

  private static func isFullName(_ name: String, endingWith lastName: [Substring]) -> Bool {
    let words = words(name)
    return words.count > lastName.count && words.suffix(lastName.count) == lastName[...]
  }

  /// Whether two sets of names share one of at least two words, be it with other words before it.
  private static func areOne(_ left: [String], _ right: [String]) -> Bool {
    left.contains { name in
      let words = words(name)
      return words.count > 1
        && right.contains { other in
          let others = Self.words(other)
          return others.count > 1
            && (words.reversed().starts(with: others.reversed())
              || others.reversed().starts(with: words.reversed()))
        }
    }
  }

  /// Names for reading come before identifiers, short ones before long ones.
  private static func isPlainer(_ left: String, _ right: String) -> Bool {
    let marks = [left, right].map { ($0 == $0.lowercased() ? 1 : 0, words($0).count, $0) }
    return marks[0] < marks[1]
  }
}
