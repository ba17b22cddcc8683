internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads how many people an act killed or hurt.
///
/// Only numbers that the article gives count: "at least 24" is 24, "a settler" is 1, "dozens" none.
struct CasualtyReader {
  let tree: SyntaxTree
  let library: ReferenceLibrary

  /// The number of those whom some head tokens name; nil where none of them has a number.
  func count(of heads: [Int], resolver: PartyResolver) -> Int? {
    guard let first = heads.first(where: { count(of: $0, resolver: resolver) != nil }) else {
      return nil
    }
    let group = heads.filter { tree.firstConjunct(of: $0) == tree.firstConjunct(of: first) }
    let total = group.compactMap { count(of: $0, resolver: resolver) }.reduce(0, +)
    return total > 0 ? total : nil
  }

  private func count(of head: Int, resolver: PartyResolver) -> Int? {
    if tree.token(head).tag == .num { return Numeral.value(of: head, in: tree) }
    if tree.token(head).tag == .det, head + 1 < tree.document.tokens.count,
      Self.ones.contains(tree.form(head)), isPerson(head + 1, resolver)
    {
      return 1
    }
    let phrase = NounPhrase(tree, head: head)
    guard !isVague(phrase.core) else { return nil }
    let isHuman =
      phrase.core.contains { isPerson($0, resolver) }
      || tree.children(of: head, .appos).contains { isPerson($0, resolver) }
    guard isHuman else { return nil }
    if let number = phrase.core.first(where: { isCount($0) }) {
      return Numeral.value(of: number, in: tree)
    }
    return isSingular(head) ? 1 : nil
  }

  private func isInName(_ token: Int) -> Bool {
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

  private static let tolls = ClosedClass.hashes("toll")
  private static let death = WordHash.of("death")
  private static let reaching = ClosedClass.hashes("to at reached stands past reaching")

  /// The number that a toll reaches: the first one behind "to", "at" or "reached".
  func toll(at token: Int) -> Int? {
    let sentence = tree.document.sentences[Int(tree.token(token).sentence)].tokens
    guard token + 1 < sentence.upperBound else { return nil }
    for index in (token + 1)..<sentence.upperBound where isCount(index) {
      let before = (max(token, index - 3)..<index)
      if before.contains(where: { Self.reaching.contains(tree.form($0)) }) {
        return Numeral.value(of: index, in: tree)
      }
    }
    return nil
  }

  /// A number with a participle right behind it: "120 injured", "20 others wounded", "eight dead".
  func bareFigure(at token: Int, in sentence: Range<Int>) -> (count: Int, isInjury: Bool)? {
    guard isCount(token) else { return nil }
    var next = token + 1
    if sentence.contains(next),
      Self.pronouns.contains(tree.form(next)) || tree.token(next).tag == .noun
    {
      next += Self.harms.contains(tree.form(next)) ? 0 : 1
    }
    while sentence.contains(next), [.aux, .adv].contains(tree.token(next).tag) { next += 1 }
    guard sentence.contains(next), Self.harms.contains(tree.form(next)),
      let count = Numeral.value(of: token, in: tree)
    else { return nil }
    return (count, Self.injuries.contains(tree.form(next)))
  }

  private static let injuries = ClosedClass.hashes("injured wounded hurt")
  private static let harms = ClosedClass.hashes("injured wounded hurt dead killed")

  /// A number that is no age, hour or part of a name.
  private func isCount(_ token: Int) -> Bool {
    guard Numeral.isNumberWord(token, tree), !isInName(token) else { return false }
    return token + 1 >= tree.document.tokens.count || tree.document.form(token + 1) != "-"
  }

  /// "dozens of militants", "several people", "many".
  private func isVague(_ tokens: Range<Int>) -> Bool {
    tokens.contains { library.numberWords.first(tree.form($0))?.kind == .vague }
  }

  private func isPerson(_ token: Int, _ resolver: PartyResolver) -> Bool {
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

  private static let pronouns = ClosedClass.hashes("other others one person people more dead")

  /// "a settler", "another Palestinian", a person's name: one. "the policeman" too.
  private func isSingular(_ head: Int) -> Bool {
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
