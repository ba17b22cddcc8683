internal import Language
internal import ReferenceData

/// The words of a nominal, cut in the ways in which an article's reader would name it.
struct NounPhrase: Sendable {
  /// The head.
  let head: Int
  /// From the first word before the head to the head: "two Palestinian gunmen".
  let core: Range<Int>
  /// The core without determiners and numbers: "Palestinian gunmen".
  let bare: Range<Int>
  /// The core with what hangs on it behind, clauses left out: "gunmen from the town".
  let full: Range<Int>
  /// The number before the head; nil where there is none.
  let number: Int?

  /// Cuts the phrase of a head token.
  init(_ tree: SyntaxTree, head: Int) {
    self.head = head
    var low = head
    var high = head
    for child in tree.children(of: head) {
      if child < head, Self.isPremodifier(tree.relation(child)) {
        low = min(low, tree.extent(of: child).lowerBound)
      } else if child > head, [.flat, .compound, .fixed, .nummod].contains(tree.relation(child)),
        tree.token(child).tag != .num || tree.relation(child) == .nummod
      {
        let isName = tree.relation(child) == .flat
        high = max(high, isName ? tree.extent(of: child).upperBound - 1 : child)
      }
    }
    low = Self.trimmed(tree, from: low, to: head)
    low = Self.start(tree, from: low, to: head)
    core = low..<(high + 1)
    bare = Self.bareRange(tree, core: core, head: head)
    var end = core.upperBound
    for child in tree.children(of: head, .nmod) where child > head {
      let extent = tree.extent(of: child) {
        Self.isInPhrase(tree.relation($0)) || Self.isNameBehind(tree, $0)
      }
      end = max(end, extent.upperBound)
    }
    full = low..<end
    number = tree.children(of: head, .nummod)
      .first { $0 == 0 || !tree.document.form($0 - 1).hasSuffix("-") }
      .flatMap { Numeral.value(of: $0, in: tree) }
  }

  /// Past the last preposition or comma before the head, which a wrong parse may have taken in.
  private static func trimmed(_ tree: SyntaxTree, from low: Int, to head: Int) -> Int {
    var result = low
    for token in low..<head {
      let isBreak =
        tree.token(token).tag == .sconj || tree.form(token) == comma || tree.form(token) == whose
        || [.vbd, .vbz, .vbp].contains(tree.token(token).pennTag)
        || (tree.token(token).tag == .adp && !isInName(tree, token))
        || (token == result && [.punct, .cconj].contains(tree.token(token).tag))
      if isBreak { result = token + 1 }
      if token == result, bounds.contains(tree.form(token)), token > 0,
        tree.form(token - 1) == at
      {
        result = token + 1
      }
    }
    return result
  }

  /// At the article, where other words than "all" and "both" stand before it ("so the gunmen").
  private static func start(_ tree: SyntaxTree, from low: Int, to head: Int) -> Int {
    let article = (low..<head).first { articles.contains(tree.form($0)) }
    guard let article, article > low else { return low }
    let isWhole = (low..<article).allSatisfy {
      wholes.contains(tree.form($0)) || tree.relation($0) == .detPredet
    }
    return isWhole ? low : article
  }

  private static let comma = WordHash.of(",")
  private static let whose = WordHash.of("whose")
  private static let at = WordHash.of("at")
  private static let articles = ClosedClass.hashes("the a an these those")
  private static let wholes = ClosedClass.hashes("all both half of such quite")

  /// "at least seven": the bound is no part of the name.
  private static let bounds = ClosedClass.hashes("least most")

  /// "of" in "Ministry of Defence" keeps a name together.
  private static func isInName(_ tree: SyntaxTree, _ token: Int) -> Bool {
    tree.token(token).name >= 0 || tree.document.form(token) == "at"
  }

  private static func isPremodifier(_ relation: DependencyRelation) -> Bool {
    switch relation {
    case .det, .detPredet, .amod, .compound, .nummod, .nmodPoss, .nmodDesc, .flat, .nmod,
      .nmodUnmarked, .advmod, .appos:
      true
    default: false
    }
  }

  private static func isInPhrase(_ relation: DependencyRelation) -> Bool {
    switch relation {
    case .acl, .aclRelcl, .appos, .parataxis, .punct, .advcl: false
    default: true
    }
  }

  /// "the spiritual leader Sheikh Yassin": a name right behind its noun, with no comma.
  private static func isNameBehind(_ tree: SyntaxTree, _ token: Int) -> Bool {
    tree.relation(token) == .appos && tree.token(token).tag == .propn
      && tree.head(token).map { head in
        tree.extent(of: token).lowerBound == head + 1 && tree.token(head + 1).tag == .propn
      } == true
  }

  private static func bareRange(
    _ tree: SyntaxTree, core: Range<Int>, head: Int
  ) -> Range<Int> {
    var low = core.lowerBound
    while low < head {
      let token = tree.token(low)
      let isDropped =
        token.tag == .det || token.tag == .num || token.tag == .adv || token.tag == .adp
        || ClosedClass.determiners.contains(token.formHash) || token.tag == .punct
        || (low + 1 < head && tree.token(low + 1).shape.contains(.opensQuote))
      guard isDropped else { break }
      low += 1
    }
    return low..<core.upperBound
  }
}
