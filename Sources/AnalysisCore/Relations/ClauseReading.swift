internal import BriefingModel
internal import Language
internal import ReferenceData

/// How far a clause says that what it tells came about: negation, plans, threats, conditions.
struct ClauseReading {
  /// Whether it is said not to be so.
  var isNegated = false
  /// How far it came about.
  var reality = Relation.Reality.actual
  /// What the words above the trigger make of it: a threat, a plot or a concern; nil for nothing.
  var type: ClaimType?

  private static let threats = ClosedClass.hashes("threaten vow warn promise pledge swear")
  private static let plans = ClosedClass.hashes(
    """
    plan plot prepare intend want aim scheme conspire seek hope train task plotter conspiracy \
    intention desire ready bid
    """)
  private static let denials = ClosedClass.hashes(
    "deny fail refuse decline avoid prevent stop avert")
  private static let prospects = ClosedClass.hashes(
    "risk danger expect prospect possibility likely could able")
  /// "close to a confrontation", "on the brink of war": what has not come yet.
  private static let nearness = ClosedClass.hashes(
    "close near verge brink edge threshold brace poise")
  /// Words of dread: what hangs on them is feared, not told as having come about.
  static let fears = ClosedClass.hashes(
    "fear concern worry alarm anxiety apprehension concerned worried alarmed fearful wary afraid")
  /// Verbs whose "not" belongs to the clause below them ("did not believe that X would attack").
  private static let raising = ClosedClass.hashes(
    "believe think expect say suggest imply claim want intend seem appear suppose imagine")
  private static let topics = ClosedClass.hashes("of about over")
  private static let questions = ClosedClass.hashes("if unless whether")

  /// Reads the clause of a trigger, climbing at most six steps towards the root.
  init(_ tree: SyntaxTree, trigger: Int) {
    if tree.isNegated(trigger) { isNegated = true }
    read(tree, at: trigger, isTrigger: true)
    if Self.isPurposeOfDuty(tree, trigger) { reality = .conditional }
    var current = trigger
    for _ in 0..<6 {
      guard let head = tree.head(current), Self.isClausal(tree, current),
        !Self.isEnded(tree, current, by: head)
      else { break }
      readGovernor(tree, head, of: current)
      current = head
    }
  }

  /// "attempts to end the clashes": what is to be ended has come about, whatever becomes of the end.
  private static func isEnded(_ tree: SyntaxTree, _ deed: Int, by verb: Int) -> Bool {
    tree.token(deed).tag == .noun && tree.token(verb).tag == .verb
      && endings.contains(tree.lemma(verb))
  }

  private static let endings = ClosedClass.hashes(
    "end halt quell stem curb contain resolve condemn investigate probe survive cease")

  /// Whether a token hangs on its head so that the head says how far it came about.
  private static func isClausal(_ tree: SyntaxTree, _ token: Int) -> Bool {
    switch tree.relation(token) {
    case .xcomp, .ccomp, .acl: return true
    // "vowed to attack": beside its verb the infinitive is no purpose, whatever the parse calls it.
    case .advcl where tree.token(token).pennTag == .vb:
      return tree.head(token).map { token > $0 && token - $0 <= 2 } ?? false
    case .obj, .nsubjPass: return tree.token(token).tag == .noun
    case .nmod, .obl, .advcl:
      if tree.relation(token) != .advcl,
        let head = tree.head(token).map({ tree.lemma($0) }),
        nearness.contains(head) || fears.contains(head)
      {
        // "fears in X of Y": the parse may hang Y on X.
        return true
      }
      return tree.adposition(of: token).map { Self.topics.contains($0) } ?? false
        || tree.children(of: token, .mark).contains { ClosedClass.of.contains(tree.form($0)) }
    case .conj: return true
    default: return false
    }
  }

  private mutating func read(_ tree: SyntaxTree, at token: Int, isTrigger: Bool) {
    for child in tree.children(of: token) {
      switch tree.relation(child) {
      case .aux where ClosedClass.modals.contains(tree.form(child)):
        reality = max(
          reality, Self.isDutyOfOthers(tree, child, of: token) ? .conditional : .possible)
      case .mark where Self.questions.contains(tree.form(child)):
        reality = .conditional
      default: break
      }
    }
  }

  /// "There is no suggestion that he was planning an attack".
  private static func isOfNoun(_ tree: SyntaxTree, _ clause: Int, _ noun: Int) -> Bool {
    tree.token(noun).tag == .noun && tree.token(clause).tag == .verb
      && [.acl, .ccomp].contains(tree.relation(clause))
  }

  /// "X must destroy Y": what a speaker wants of others is neither done nor threatened; "we must" is a
  /// threat.
  private static func isDutyOfOthers(_ tree: SyntaxTree, _ modal: Int, of verb: Int) -> Bool {
    guard duties.contains(tree.form(modal)), tree.child(of: verb, .auxPass) == nil,
      let subject = tree.child(of: verb, .nsubj)
    else { return false }
    return !ClosedClass.firstPersons.contains(tree.form(subject))
  }

  /// "must move at once to arrest X and destroy Y": so is what they are to do it for.
  private static func isPurposeOfDuty(_ tree: SyntaxTree, _ verb: Int) -> Bool {
    var current = verb
    for _ in 0..<4 {
      guard tree.token(current).pennTag == .vb, let head = tree.head(current),
        [.advcl, .conj, .xcomp].contains(tree.relation(current))
      else { return false }
      if tree.children(of: head, .aux).contains(where: { isDutyOfOthers(tree, $0, of: head) }) {
        return true
      }
      current = head
    }
    return false
  }

  /// What somebody is told to do.
  static let duties = ClosedClass.hashes("must should ought")

  private mutating func readGovernor(_ tree: SyntaxTree, _ head: Int, of token: Int) {
    let lemma = tree.lemma(head)
    if Self.nearness.contains(lemma), [.nmod, .obl].contains(tree.relation(token)) {
      reality = max(reality, .possible)
    }
    if tree.relation(token) == .acl, tree.token(token).pennTag == .vb, tree.token(head).tag == .noun
    {
      reality = max(reality, .possible)
    }
    if tree.relation(token) == .obl,
      tree.child(of: head, .nsubj).map({ Self.fears.contains(tree.lemma($0)) }) == true
    {
      type = type ?? .concern
      reality = max(reality, .possible)
    }
    let isComplement = tree.relation(token) != .conj
    guard isComplement else { return }
    if Self.threats.contains(lemma) {
      type = type ?? .threat
      reality = max(reality, .possible)
    } else if Self.plans.contains(lemma) {
      type = type ?? .plot
      reality = max(reality, .possible)
    } else if Self.prospects.contains(lemma) {
      type = type ?? .threat
      reality = max(reality, .possible)
    } else if Self.fears.contains(lemma) {
      type = type ?? .concern
      reality = max(reality, .possible)
    } else if Self.denials.contains(lemma), tree.token(token).tag == .verb {
      isNegated = true
    }
    if tree.isNegated(head),
      tree.relation(token) == .xcomp || Self.isOfNoun(tree, token, head)
        || tree.relation(token) == .ccomp && Self.raising.contains(lemma)
    {
      isNegated = true
    }
    if tree.token(token).tag == .verb { read(tree, at: head, isTrigger: false) }
  }
}

extension Relation.Reality: Comparable {
  /// Orders what happened before what may happen before what hangs on a condition.
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
