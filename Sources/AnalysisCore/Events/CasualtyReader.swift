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
    var total = 0
    var isCounted = false
    for head in heads {
      guard let number = count(of: head, resolver: resolver) else { continue }
      total += number
      isCounted = true
    }
    return isCounted && total > 0 ? total : nil
  }

  private func count(of head: Int, resolver: PartyResolver) -> Int? {
    let token = tree.token(head)
    if token.tag == .num { return Numeral.value(of: head, in: tree) }
    if isVague(head) { return nil }
    if let number = tree.children(of: head, .nummod).lazy.compactMap({
      Numeral.value(of: $0, in: tree)
    }).first {
      return isPerson(head, resolver) ? number : nil
    }
    guard isPerson(head, resolver), isSingular(head) else { return nil }
    return 1
  }

  /// "dozens of militants", "several people", "many".
  private func isVague(_ head: Int) -> Bool {
    library.numberWords.first(tree.form(head))?.kind == .vague
      || tree.children(of: head, .amod, .det, .nummod).contains {
        library.numberWords.first(tree.form($0))?.kind == .vague
      }
  }

  private func isPerson(_ head: Int, _ resolver: PartyResolver) -> Bool {
    if library.people.contains(tree.lemma(head)) { return true }
    if let match = resolver.scan.match(at: head) {
      return match.name.kind == .stateDemonym || match.name.kind == .person
        || match.name.kind == .formerStateDemonym
    }
    let name = Int(tree.token(head).name)
    if name >= 0, name < tree.document.names.count {
      return [.person, .demonym].contains(tree.document.names[name].kind)
    }
    return ClosedClass.hashes("other others one person people more dead").contains(tree.form(head))
  }

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
    case .jj: return tree.child(of: head, .det) != nil
    default: return false
    }
  }
}
