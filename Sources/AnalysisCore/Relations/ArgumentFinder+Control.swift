internal import BriefingModel
internal import Language
internal import ReferenceData

extension ArgumentFinder {
  /// Verbs whose object does what the clause after them tells ("accused X of attacking Y").
  private static let objectControl = ClosedClass.hashes(
    """
    accuse suspect order send urge ask tell force allow convict blame charge hold deploy dispatch \
    authorise authorize direct instruct command permit persuade encourage pressure help see hear \
    catch invite leave enable task train recruit warn call find show
    """)

  /// The subject of the verb before in a chain. "X said Y had fought but had stopped": what is said
  /// goes on, so its subject is meant, not the speaker.
  func sharedSubjects(of verb: Int, with head: Int, depth: Int) -> [Int] {
    if library.reportingWords.contains(tree.lemma(head)),
      let content = tree.children(of: head, .ccomp).last(where: { $0 > head && $0 < verb })
    {
      return subjects(of: content, depth: depth + 1)
    }
    return subjects(of: head, depth: depth + 1)
  }

  /// "fighters attacking X" are the fighters; for "plans to attack X" it is who has the plans.
  func subjectsOfClause(_ verb: Int, under noun: Int, depth: Int) -> [Int] {
    if tree.child(of: noun, .cop) != nil, tree.child(of: noun, .caseMarker) != nil {
      let subjects = tree.children(of: noun, .nsubj)
      if !subjects.isEmpty { return subjects }
    }
    let isInfinitive = tree.token(verb).pennTag == .vb
    let isAboutNoun = tree.child(of: verb, .mark) != nil && !isInfinitive
    guard isInfinitive || isAboutNoun else { return [noun] }
    // "a promise from X to hunt Y", "its plan to attack".
    let owners =
      tree.children(of: noun, .nmodPoss) + obliques(of: noun, .by)
      + (isInfinitive ? obliques(of: noun, .from) : [])
    if !owners.isEmpty { return owners }
    let noun = topNoun(noun)
    guard [.obj, .nsubjPass, .obl, .nsubj, .xcomp].contains(tree.relation(noun)),
      let governor = tree.head(noun)
    else { return [] }
    // "accused X of planning Y", where the parse hangs the clause on X.
    if isAboutNoun, [.obj, .nsubjPass].contains(tree.relation(noun)),
      Self.objectControl.contains(tree.lemma(governor))
    {
      return [noun]
    }
    return agents(of: governor, depth: depth + 1)
  }

  /// "used the attacks as a pretext for waging war": the noun that hangs on the verb.
  func topNoun(_ noun: Int) -> Int {
    var current = noun
    for _ in 0..<3 {
      guard tree.relation(current) == .nmod, let above = tree.head(current) else { return current }
      current = above
    }
    return current
  }

  func controllers(of verb: Int, _ head: Int, depth: Int) -> [Int] {
    if Self.objectControl.contains(tree.lemma(head)) {
      let objects = patients(of: head, depth: depth + 1)
      if !objects.isEmpty { return objects }
    }
    if tree.token(head).tag == .noun, tree.child(of: head, .nsubj) == nil { return [] }
    let owners = ownersOfPlan(beside: verb, under: head)
    if !owners.isEmpty { return owners }
    // Who reports is not who does what the clause beside the report tells ("killing two, he said");
    // "admitted planning" and "confessed to killing" tell of the speaker.
    if tree.relation(verb) != .xcomp, library.reportingWords.contains(tree.lemma(head)) {
      let isOwnDeed = [.vbg, .vb].contains(tree.token(verb).pennTag) && verb > head
      if !isOwnDeed { return [] }
    }
    return subjects(of: head, depth: depth + 1)
  }

  /// "foiled a plot by X to kill Y", where the parse hangs the killing on the foiling.
  func ownersOfPlan(beside verb: Int, under head: Int) -> [Int] {
    guard tree.token(verb).pennTag == .vb,
      let plan = tree.children(of: head, .obj).last(where: { $0 < verb }),
      library.triggers[tree.lemma(plan)].contains(where: {
        $0.partOfSpeech == .noun && ($0.type == .plot || $0.type == .threat)
      })
    else { return [] }
    return tree.children(of: plan, .nmodPoss) + obliques(of: plan, .by)
  }

  /// "the commander, who directs operations in X": his office, and no deed.
  func isDuty(_ verb: Int) -> Bool {
    Self.commanding.contains(tree.lemma(verb)) && tree.token(verb).pennTag == .vbz
      && tree.relation(verb) == .aclRelcl
  }

  private static let commanding = ClosedClass.hashes("direct lead command oversee head run conduct")
}
