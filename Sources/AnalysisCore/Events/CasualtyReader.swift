internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads how many people an act killed or hurt.
///
/// Only numbers that the article gives count: "at least 24" is 24, "a settler" is 1, "dozens" none.
struct CasualtyReader {
  let tree: SyntaxTree
  let library: ReferenceLibrary

  /// A number of people, with the words that bound it.
  struct Figure {
    var count: Int
    /// "at least", "nearly"; nil for an exact number.
    var bound: String?
    /// The tokens of the numbers, so that none is told twice.
    var tokens: Set<Int> = []
  }

  /// The number of those whom some head tokens name; nil where none of them has a number.
  func figure(of heads: [Int], resolver: PartyResolver) -> Figure? {
    guard let first = heads.first(where: { figure(of: $0, resolver) != nil }) else { return nil }
    let group = heads.filter { head in
      tree.firstConjunct(of: head) == tree.firstConjunct(of: first)
        || tree.head(head) == tree.head(first) && tree.relation(head) == tree.relation(first)
    }
    let figures = group.compactMap { figure(of: $0, resolver) }
    let total = figures.map(\.count).reduce(0, +)
    guard total > 0 else { return nil }
    return Figure(
      count: total, bound: figures.lazy.compactMap(\.bound).first,
      tokens: figures.reduce(into: []) { $0.formUnion($1.tokens) })
  }

  func figure(of head: Int, _ resolver: PartyResolver) -> Figure? {
    if tree.token(head).tag == .num { return figure(at: head) }
    if tree.token(head).tag == .det, head + 1 < tree.document.tokens.count,
      Self.ones.contains(tree.form(head)), isPerson(head + 1, resolver)
    {
      return Figure(count: 1)
    }
    let phrase = NounPhrase(tree, head: head)
    guard !isVague(phrase.core), !isPlace(head, resolver) else { return nil }
    let isHuman =
      phrase.core.contains { isPerson($0, resolver) }
      || tree.children(of: head, .appos).contains { isPerson($0, resolver) }
    guard isHuman else { return nil }
    if let number = phrase.core.first(where: { isCount($0) }) ?? numberBefore(phrase.core) {
      return figure(at: number)
    }
    return isSingular(head) ? Figure(count: 1) : nil
  }

  func isPlace(_ head: Int, _ resolver: PartyResolver) -> Bool {
    switch resolver.scan.match(at: head)?.name.kind {
    case .region, .city, .stateName, .stateCapital: true
    default: false
    }
  }

  /// The number that a token writes, with the bound before it.
  func figure(at token: Int) -> Figure? {
    guard let count = Numeral.value(of: token, in: tree) else { return nil }
    var first = token
    let sentence = tree.sentence(of: token)
    while first > sentence.lowerBound, Numeral.isNumberWord(first - 1, tree) { first -= 1 }
    return Figure(count: count, bound: bound(before: first, in: sentence), tokens: [first])
  }

  /// "Four X-born fighters": a number that the parse cut off the phrase.
  func numberBefore(_ core: Range<Int>) -> Int? {
    var index = core.lowerBound - 1
    while index >= max(0, core.lowerBound - 6) {
      if isCount(index) { return index }
      let tag = tree.token(index).tag
      let isInside =
        [.adj, .noun, .propn].contains(tag) || tree.document.form(index) == "-"
        || tree.token(index).pennTag == .vbn
      guard isInside else { return nil }
      index -= 1
    }
    return nil
  }

  func bound(before number: Int, in sentence: Range<Int>) -> String? {
    for start in max(sentence.lowerBound, number - 4)..<max(sentence.lowerBound, number) {
      let match = library.bounds.longestMatch(from: start, to: number, hash: { tree.form($0) })
      if let match, start + match.length == number {
        return tree.document.text(tree.document.byteRange(tokens: start..<number))
      }
    }
    return nil
  }

  func isInName(_ token: Int) -> Bool {
    let name = Int(tree.token(token).name)
    guard name >= 0, name < tree.document.names.count else { return false }
    return [.organisation, .armedGroup, .place, .facility].contains(
      tree.document.names[name].kind)
  }

  private static let ones = ClosedClass.hashes("another a an one")

  /// Whether a noun counts the dead ("the death toll").
  func isToll(_ token: Int) -> Bool {
    Self.tolls.contains(tree.form(token))
      || tree.form(token) == Self.death
        && token + 1 < tree.document.tokens.count && Self.tolls.contains(tree.form(token + 1))
  }

  private static let some = WordHash.of("some")
  private static let tolls = ClosedClass.hashes("toll")
  private static let death = WordHash.of("death")
  private static let reaching = ClosedClass.hashes("to at reached stands past reaching")

  /// The number that a toll reaches: the first one behind "to", "at" or "reached".
  func toll(at token: Int) -> Figure? {
    let sentence = tree.sentence(of: token)
    guard token + 1 < sentence.upperBound else { return nil }
    for index in (token + 1)..<sentence.upperBound where isCount(index) {
      let before = (max(token, index - 3)..<index)
      if before.contains(where: { Self.reaching.contains(tree.form($0)) }) {
        return figure(at: index)
      }
    }
    return nil
  }

  func isHuman(_ token: Int) -> Bool {
    library.people.contains(tree.lemma(token)) || Self.pronouns.contains(tree.form(token))
      || tree.token(token).pennTag == .nnps
  }

  /// A number that is no age, hour or part of a name.
  func isCount(_ token: Int) -> Bool {
    guard Numeral.isNumberWord(token, tree), !isInName(token) else { return false }
    return token + 1 >= tree.document.tokens.count || tree.document.form(token + 1) != "-"
  }

  /// "dozens of militants", "several people", "many".
  func isVague(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      guard library.numberWords.first(tree.form(token))?.kind == .vague else { return false }
      // "some 3,300 people" gives a number, "several hundred" does not.
      let isRounded = tokens.contains(token + 1) && isCount(token + 1)
      return !(isRounded && tree.form(token) == Self.some)
    }
  }

  func isPerson(_ token: Int, _ resolver: PartyResolver) -> Bool {
    if resolver.isPeople(token) { return true }
    if let match = resolver.scan.match(at: token) {
      return match.name.kind == .stateDemonym || match.name.kind == .person
        || match.name.kind == .formerStateDemonym
    }
    let name = Int(tree.token(token).name)
    if name >= 0, name < tree.document.names.count {
      return [.person, .demonym].contains(tree.document.names[name].kind)
    }
    return Self.pronouns.contains(tree.form(token))
  }

  static let pronouns = ClosedClass.hashes("other others one person people more dead")

  /// "a settler", "another Palestinian", a person's name: one. "the policeman" too.
  func isSingular(_ head: Int) -> Bool {
    switch tree.token(head).pennTag {
    case .nn: return library.people.first(tree.lemma(head))?.isCollective != true
    case .nnp:
      let name = Int(tree.token(head).name)
      if name >= 0, name < tree.document.names.count {
        return tree.document.names[name].kind == .person
          || tree.child(of: head, .det) != nil
      }
      return tree.child(of: head, .det) != nil
    case .jj: return head > 0 && tree.token(head - 1).tag == .det
    default: return false
    }
  }
}
