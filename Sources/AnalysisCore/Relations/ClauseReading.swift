internal import BriefingModel
internal import Language
internal import ReferenceData

/// How far a clause says that what it tells came about: negation, plans, threats, conditions.
struct ClauseReading {
  /// Whether it is said not to be so.
  var isNegated = false
  /// How far it came about.
  var reality = Relation.Reality.actual
  /// What the words above the trigger make of an attack: a threat or a plot; nil for nothing.
  var type: ClaimType?

  private static let threats = ClosedClass.hashes("threaten vow warn promise pledge swear")
  private static let plans = ClosedClass.hashes(
    """
    plan plot prepare intend want aim scheme conspire seek hope train task plotter conspiracy \
    intention desire ready bid
    """)
  private static let denials = ClosedClass.hashes(
    "deny fail refuse decline avoid prevent stop avert")
  private static let fears = ClosedClass.hashes(
    "fear concern worry risk danger expect prospect possibility likely could able")
  private static let questions = ClosedClass.hashes("if unless whether")

  /// Reads the clause of a trigger, climbing at most six steps towards the root.
  init(_ tree: SyntaxTree, trigger: Int) {
    if tree.isNegated(trigger) { isNegated = true }
    read(tree, at: trigger, isTrigger: true)
    var current = trigger
    for _ in 0..<6 {
      guard let head = tree.head(current), Self.isClausal(tree, current) else { break }
      readGovernor(tree, head, of: current)
      current = head
    }
  }

  /// Whether a token hangs on its head so that the head says how far it came about.
  private static func isClausal(_ tree: SyntaxTree, _ token: Int) -> Bool {
    switch tree.relation(token) {
    case .xcomp, .ccomp, .acl: return true
    case .obj, .nsubjPass: return tree.token(token).tag == .noun
    case .nmod, .obl, .advcl:
      return tree.adposition(of: token).map { ClosedClass.of.contains($0) } ?? false
        || tree.children(of: token, .mark).contains { ClosedClass.of.contains(tree.form($0)) }
    case .conj: return true
    default: return false
    }
  }

  private mutating func read(_ tree: SyntaxTree, at token: Int, isTrigger: Bool) {
    for child in tree.children(of: token) {
      switch tree.relation(child) {
      case .aux where ClosedClass.modals.contains(tree.form(child)):
        reality = max(reality, .possible)
      case .mark where Self.questions.contains(tree.form(child)):
        reality = .conditional
      default: break
      }
    }
  }

  private mutating func readGovernor(_ tree: SyntaxTree, _ head: Int, of token: Int) {
    let lemma = tree.lemma(head)
    let isComplement = tree.relation(token) != .conj
    guard isComplement else { return }
    if Self.threats.contains(lemma) {
      type = type ?? .threat
      reality = max(reality, .possible)
    } else if Self.plans.contains(lemma) {
      type = type ?? .plot
      reality = max(reality, .possible)
    } else if Self.fears.contains(lemma) {
      type = type ?? .threat
      reality = max(reality, .possible)
    } else if Self.denials.contains(lemma), tree.token(token).tag == .verb {
      isNegated = true
    }
    if tree.relation(token) == .xcomp, tree.isNegated(head) { isNegated = true }
    if tree.token(token).tag == .verb { read(tree, at: head, isTrigger: false) }
  }
}

extension Relation.Reality: Comparable {
  /// Orders what happened before what may happen before what hangs on a condition.
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
