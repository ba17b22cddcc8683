internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads whose a noun of violence is ("its bombing of X", "launched an attack", "the raids by Y").
struct EventNounReader {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  let arguments: ArgumentFinder

  /// What the words around a noun say of it.
  struct Reading {
    /// Head tokens of those whose it is.
    var actorHeads: [Int] = []
    /// What a frame makes of it; nil where it stays what it is.
    var type: ClaimType?
    /// The verb or adjective that lends it arguments; nil for none.
    var governor: Int?
    /// Where beside that its actors stand.
    var actorSlot = ArgumentSlot.subject
    /// Whether it is given to somebody by a word such as "blame".
    var isAscribed = false
    /// Whether those are the ones who suffered it ("killed in a firefight").
    var areVictims = false
  }

  /// Reads a noun, climbing over "a series of" and its conjuncts.
  func read(_ noun: Int) -> Reading {
    var reading = Reading()
    var current = tree.firstConjunct(of: noun)
    if current != noun, tree.token(current).tag == .verb { current = noun }
    for _ in 0..<5 {
      if current != noun, Self.sequels.contains(tree.lemma(current)) { return reading }
      if readPredicate(current, &reading) { return reading }
      guard let head = tree.head(current) else { return reading }
      if readFrame(of: current, under: head, &reading) { return reading }
      let isPart =
        tree.relation(current) == .nmod
        && (tree.adposition(of: current).map(ClosedClass.of.contains) == true
          || Self.swells.contains(tree.lemma(head)))
      let isLinked =
        [.nmod, .obl, .obj, .acl, .xcomp, .compound].contains(tree.relation(current))
        && tree.token(head).tag == .noun && !library.people.contains(tree.lemma(head))
        && isPart
      guard isPart || isLinked || isInConnection(current, head) else { return reading }
      current = tree.firstConjunct(of: head)
    }
    return reading
  }

  /// "arrested in the wake of the attacks": what came after a deed charges nobody with it.
  private static let sequels = ClosedClass.hashes(
    "wake aftermath response reaction retaliation anniversary anticipation face")

  /// "charged in connection with the attacks".
  private func isInConnection(_ noun: Int, _ head: Int) -> Bool {
    Self.connections.contains(tree.lemma(head))
      && [.nmod, .obl].contains(tree.relation(noun)) && tree.token(head).tag == .noun
  }

  /// "the upsurge in violence": the violence itself.
  private static let swells = ClosedClass.hashes(
    "upsurge surge rise increase escalation spate wave outbreak upswing resurgence flare-up")

  private static let connections = ClosedClass.hashes("connection relation count charge suspicion")

  /// "X was behind the attack": the noun is the predicate.
  private func readPredicate(_ noun: Int, _ reading: inout Reading) -> Bool {
    guard let adposition = tree.adposition(of: noun), Self.behind.contains(adposition) else {
      return false
    }
    let subjects = tree.children(of: noun, .nsubj)
    if !subjects.isEmpty {
      reading.actorHeads = subjects
    } else if let head = tree.head(noun), [.nmod, .obl].contains(tree.relation(noun)) {
      reading.actorHeads =
        tree.token(head).tag == .verb ? arguments.subjects(of: head) : [head]
    }
    reading.isAscribed = true
    return !reading.actorHeads.isEmpty
  }

  private static let behind = ClosedClass.hashes("behind")

  private func readFrame(of noun: Int, under head: Int, _ reading: inout Reading) -> Bool {
    if isAskedToEnd(head) || arguments.isDuty(head) { return false }
    for frame in library.eventFrames[tree.lemma(head)] where fills(noun, frame.eventSlot, head) {
      let heads = actorHeads(frame, head)
      guard !heads.isEmpty else { continue }
      reading.actorHeads = heads
      reading.type = frame.type ?? outerType(head)
      reading.governor = head
      reading.actorSlot = frame.actorSlot
      reading.areVictims =
        frame.eventSlot == .in
        && library.triggers[tree.lemma(head)].contains {
          $0.type == .attack || $0.type == .casualties
        }
      reading.isAscribed = frame.eventSlot != .object && !reading.areVictims
      return true
    }
    return false
  }

  /// "was given weeks to stop the violence": who is asked to end it need not be its doer, unlike who vows
  /// to.
  private func isAskedToEnd(_ verb: Int) -> Bool {
    guard Self.endings.contains(tree.lemma(verb)), tree.token(verb).pennTag == .vb,
      tree.children(of: verb, .mark).contains(where: { tree.token($0).pennTag == .to })
    else { return false }
    return tree.head(verb).map { !Self.vows.contains(tree.lemma($0)) } ?? true
  }

  private static let endings = ClosedClass.hashes("halt stop end suspend")
  private static let vows = ClosedClass.hashes(
    "agree pledge promise vow refuse decide order offer fail undertake swear")

  /// "admitted planning attacks": the verb above tells that it is a plan.
  private func outerType(_ head: Int) -> ClaimType? { nil }

  private func fills(_ noun: Int, _ slot: ArgumentSlot, _ head: Int) -> Bool {
    if slot == .object, tree.relation(noun) == .nsubjPass { return true }
    return arguments.arguments(of: head, slot).contains(noun)
      || slot != .object && arguments.obliques(of: head, slot).contains(noun)
  }

  private func actorHeads(_ frame: EventFrameEntry, _ head: Int) -> [Int] {
    if frame.actorSlot == .itself { return [head] }
    guard frame.actorSlot == .modifier else {
      return arguments.arguments(of: head, frame.actorSlot)
    }
    let owners = tree.children(of: head, .nmodPoss)
    if !owners.isEmpty { return owners }
    guard let governor = tree.head(head), tree.token(governor).tag == .verb else { return [] }
    return arguments.agents(of: governor)
  }
}
