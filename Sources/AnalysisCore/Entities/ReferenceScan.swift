internal import Language
internal import ReferenceData

/// A name of the reference data at one place of a document.
struct ReferenceMatch: Sendable {
  /// The tokens that match.
  let tokens: Range<Int>
  /// What they name.
  let name: IndexedName
}

/// All names of the reference data in a document.
///
/// The longest match wins; states are looked for inside longer names as well ("the Press Trust of
/// India" names India). Names that mean other things too count only where something else in the
/// article speaks for them.
struct ReferenceScan: Sendable {
  /// The matches that stand on their own, in text order.
  private(set) var matches: [ReferenceMatch] = []
  /// States named within longer names, in text order.
  private(set) var nestedStates: [ReferenceMatch] = []
  /// For each token the index of its match; -1 where it has none.
  private(set) var matchOfToken: [Int32]

  private let document: Document
  private let library: ReferenceLibrary
  private var doubtful: [ReferenceMatch] = []

  /// Scans a document, sentence by sentence.
  init(_ document: Document, library: ReferenceLibrary) {
    self.document = document
    self.library = library
    matchOfToken = [Int32](repeating: -1, count: document.tokens.count)
    for sentence in document.sentences { scan(sentence.tokens) }
    admitDoubtful()
    matches.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, match) in matches.enumerated() {
      for token in match.tokens { matchOfToken[token] = Int32(index) }
    }
  }

  /// The match that covers a token.
  func match(at token: Int) -> ReferenceMatch? {
    let index = Int(matchOfToken[token])
    return index >= 0 ? matches[index] : nil
  }
}

extension ReferenceScan {
  private mutating func scan(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard library.names.begins(with: document.tokens[index].formHash),
        let found = longest(from: index, to: sentence.upperBound)
      else {
        index += 1
        continue
      }
      if isPartOfPersonName(found.tokens, found.name) || isPartOfPlaceName(found) {
        index += 1
        continue
      }
      add(found)
      if found.tokens.count > 1 { scanNested(found.tokens, named: found.name) }
      index = found.tokens.upperBound
    }
  }

  private func longest(from start: Int, to end: Int) -> ReferenceMatch? {
    var end = end
    while let found = library.names.longestMatch(
      from: start, to: end, hash: { document.tokens[$0].formHash })
    {
      let tokens = start..<(start + found.length)
      let bytes = document.bytes[document.byteRange(tokens: tokens)]
      if let name = best(of: found.names.filter { $0.suitsCase(of: bytes) }) {
        return ReferenceMatch(tokens: tokens, name: name)
      }
      end = start + found.length - 1
      if end <= start { return nil }
    }
    return nil
  }

  /// The kinds are ordered so that the commonest reading comes first.
  private func best(of names: [IndexedName]) -> IndexedName? {
    names.first { !$0.flags.contains(.needsContext) } ?? names.first
  }

  private mutating func add(_ match: ReferenceMatch) {
    if match.name.flags.contains(.needsContext) {
      doubtful.append(match)
    } else {
      matches.append(match)
    }
  }

  /// A surname or given name that is also a place ("Michael Jordan", "Israel Katz").
  private func isPartOfPersonName(_ tokens: Range<Int>, _ name: IndexedName) -> Bool {
    guard name.kind != .person, let mention = document.nameMention(at: tokens.lowerBound),
      mention.kind == .person, mention.tokens.count > tokens.count
    else { return false }
    return name.kind != .stateDemonym || mention.tokens.upperBound == tokens.upperBound
  }

  /// "Alei Sinai": a place that the data do not know, though they know the last word of its name.
  private func isPartOfPlaceName(_ match: ReferenceMatch) -> Bool {
    guard match.name.kind == .region || match.name.kind == .city, match.tokens.count == 1,
      let mention = document.nameMention(at: match.tokens.lowerBound), mention.kind == .place,
      mention.tokens.upperBound == match.tokens.upperBound,
      mention.tokens.lowerBound < match.tokens.lowerBound
    else { return false }
    let before = match.tokens.lowerBound - 1
    return document.tokens[before].shape.contains(.initialCapital)
      && document.tokens[before].tag == .propn
      && !Self.directions.contains(document.tokens[before].formHash)
  }

  private static let directions = ClosedClass.hashes(
    "north south east west northern southern eastern western central upper lower greater old new")

  private mutating func scanNested(_ tokens: Range<Int>, named name: IndexedName) {
    // "New South Wales" says nothing of Wales.
    let whole: [NameKind] = [
      .stateName, .stateDemonym, .stateCapital, .formerStateName, .person, .region, .city,
    ]
    guard !whole.contains(name.kind) else { return }
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let end = index == tokens.lowerBound ? tokens.upperBound - 1 : tokens.upperBound
      guard let found = longest(from: index, to: end),
        found.name.kind == .stateName || found.name.kind == .stateDemonym
      else {
        index += 1
        continue
      }
      nestedStates.append(found)
      index = found.tokens.upperBound
    }
  }

  /// Admits the names that need context: where the same entry is named beyond doubt, or where the
  /// name finder took the words for a name of that kind.
  private mutating func admitDoubtful() {
    let sure = Set(matches.map { Key($0.name) })
    for match in doubtful where sure.contains(Key(match.name)) || isVouchedFor(match) {
      matches.append(match)
    }
    doubtful = []
  }

  private func isVouchedFor(_ match: ReferenceMatch) -> Bool {
    guard let mention = document.nameMention(at: match.tokens.lowerBound) else { return false }
    switch match.name.kind {
    // "Victoria" is a capital only where its state is named too.
    case .stateCapital: return false
    case .stateName, .stateDemonym, .stateSeat, .region, .city:
      return [.state, .demonym, .place].contains(mention.kind)
        && mention.tokens.count <= match.tokens.count
    case .armedGroup:
      return mention.kind == .armedGroup
    case .alliance:
      return mention.kind == .alliance
    default:
      return mention.kind == .person || mention.kind == .organisation
    }
  }

  private struct Key: Hashable {
    let kind: NameKind
    let entry: Int32

    init(_ name: IndexedName) {
      switch name.kind {
      case .stateDemonym, .stateCapital, .stateSeat: kind = .stateName
      default: kind = name.kind
      }
      entry = name.entry
    }
  }
}
