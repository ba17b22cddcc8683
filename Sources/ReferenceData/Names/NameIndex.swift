/// What a reference name names. Which array of the library `IndexedName.entry` counts in hangs on it.
public enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A state by its name: `states`.
  case stateName
  /// A state by a demonym adjective or noun: `states`.
  case stateDemonym
  /// A state by its capital: `states`.
  case stateCapital
  /// A state by a seat or institution that stands for it: `states`.
  case stateSeat
  /// A former state by its name: `formerStates`.
  case formerStateName
  /// A former state by a demonym: `formerStates`.
  case formerStateDemonym
  /// An alliance or intergovernmental body: `alliances`.
  case alliance
  /// An armed group: `armedGroups`.
  case armedGroup
  /// A named service of a state: `stateForces`.
  case stateForce
  /// A region of a state: `regions`.
  case region
  /// A city: `cities`.
  case city
  /// A well-known leader: `persons`.
  case person
  /// A news agency or outlet: `agencies`.
  case agency
}

/// A name of the index: what it names, and how it is matched.
public struct IndexedName: Hashable, Sendable {
  /// What it names.
  public let kind: NameKind
  /// How it is matched.
  public let flags: NameFlags
  /// The index of the entry in the library's array for the kind.
  public let entry: Int32
  /// The letters as in the file.
  public let text: String
}

extension IndexedName {
  /// Whether the case of a matched stretch of text suits the name.
  ///
  /// A name for which exact case is needed must stand letter for letter, full stops and hyphens
  /// aside; any other must show a capital somewhere if it has one itself.
  @inlinable
  public func suitsCase(of matched: some Collection<UInt8>) -> Bool {
    func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0xC3 }
    if flags.contains(.exactCase) {
      func keeps(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: ".") && byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ")
      }
      return matched.filter(keeps) == text.utf8.filter(keeps)
    }
    // "east London" is no city of that name.
    if kind == .city, let first = matched.first, first >= 0x61, first <= 0x7A,
      text.utf8.first.map(isCapital) ?? false
    {
      return false
    }
    return matched.contains(where: isCapital) || !text.utf8.contains(where: isCapital)
  }
}

/// Finds the names of the reference data in a sequence of tokens, the longest first.
///
/// Tokens are given by the hashes of their lower-cased forms (`WordHash`). The index cannot see
/// case: ask `IndexedName.suitsCase(of:)` for the bytes that matched.
///
/// ```swift
/// var index = sentence.lowerBound
/// while index < sentence.upperBound {
///   let match = names.longestMatch(from: index, to: sentence.upperBound) { tokens[$0].formHash }
///   index += match?.length ?? 1
/// }
/// ```
public struct NameIndex: Sendable {
  private var trie: TokenTrie
  private var names: [IndexedName] = []
  private var tokens = NameTokens()

  init(capacity: Int) {
    trie = TokenTrie(capacity: capacity)
    names.reserveCapacity(capacity / 2)
  }

  /// Adds a name under all its spellings.
  mutating func add(_ name: ReferenceName, _ kind: NameKind, entry: Int) {
    let number = Int32(names.count)
    names.append(
      IndexedName(kind: kind, flags: name.flags, entry: Int32(entry), text: name.text))
    tokens.read(name.text)
    for variant in tokens.variants { trie.insert(variant, value: number) }
  }

  /// Call once, after the last name is added.
  mutating func finish() {
    trie.finish()
    tokens = NameTokens()
  }

  /// How many names the index holds.
  public var count: Int { names.count }

  /// The longest name that begins at token `start`, with every entry that bears it.
  ///
  /// - Returns: how many tokens the name has, and each entry once for each way in which it may be
  ///   matched ("ISIS" in capitals alone, "Isis" with one), states before others.
  public func longestMatch(
    from start: Int, to end: Int, hash: (Int) -> UInt64
  ) -> (length: Int, names: [IndexedName])? {
    guard let match = trie.longestMatch(from: start, to: end, hash: hash) else { return nil }
    var found: [IndexedName] = []
    for value in match.values {
      let name = names[Int(value)]
      let isKnown = found.contains {
        $0.kind == name.kind && $0.entry == name.entry && $0.flags == name.flags
      }
      if !isKnown { found.append(name) }
    }
    return (match.length, found)
  }

  /// The entries that bear a name, given as text; for user queries and tests.
  public func entries(named text: String) -> [IndexedName] {
    let tokens = NameTokens.hashes(text)
    guard let match = longestMatch(from: 0, to: tokens.count, hash: { tokens[$0] }),
      match.length == tokens.count
    else { return [] }
    var entries: [IndexedName] = []
    for name in match.names
    where !entries.contains(where: { $0.kind == name.kind && $0.entry == name.entry }) {
      entries.append(name)
    }
    return entries
  }

  /// Whether some name begins with a token: a quick no for most tokens.
  public func begins(with token: UInt64) -> Bool { trie.begins(with: token) }
}
