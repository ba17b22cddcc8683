internal import Language
internal import ReferenceData

/// Finds the heads of the nominals that fill the places beside a verb, noun or adjective.
struct ArgumentFinder {
  let tree: SyntaxTree
  let library: ReferenceLibrary

  /// The preposition forms of the places that a preposition marks.
  private static let adpositions: [ArgumentSlot: HashSet] = [
    .by: ClosedClass.hashes("by"), .of: ClosedClass.hashes("of"),
    .on: ClosedClass.hashes("on upon"), .against: ClosedClass.hashes("against"),
    .to: ClosedClass.hashes("to"), .at: ClosedClass.hashes("at"),
    .from: ClosedClass.hashes("from"),
    .in: ClosedClass.hashes("in inside across within throughout around near"),
    .into: ClosedClass.hashes("into"), .with: ClosedClass.hashes("with"),
    .between: ClosedClass.hashes("between among"), .for: ClosedClass.hashes("for"),
    .over: ClosedClass.hashes("over about"), .toward: ClosedClass.hashes("toward towards"),
    .through: ClosedClass.hashes("through"),
  ]

  private static let have = ClosedClass.hashes("have has had having 've")

  /// The heads that fill a place beside a verb or adjective.
  func arguments(of verb: Int, _ slot: ArgumentSlot) -> [Int] {
    switch slot {
    case .subject: agents(of: verb)
    case .object: patients(of: verb)
    case .indirect: tree.children(of: verb, .iobj)
    case .modifier, .clause, .itself: []
    default: obliques(of: verb, slot)
    }
  }

  /// The heads behind a preposition.
  func obliques(of head: Int, _ slot: ArgumentSlot) -> [Int] {
    guard let wanted = Self.adpositions[slot] else { return [] }
    let own = phrases(of: head, wanted)
    if !own.isEmpty || slot == .of || slot == .by { return own }
    // "the spread of the group to X", "fired rockets on X": the parser often hangs the last phrase
    // on the noun before it.
    return tree.children(of: head, .nmod, .obj, .oblAgent).filter { $0 > head }
      .flatMap { phrases(of: $0, wanted) }
  }

  func phrases(of head: Int, _ wanted: HashSet) -> [Int] {
    tree.children(of: head, .obl, .oblAgent, .nmod).filter { child in
      tree.children(of: child, .caseMarker).contains { wanted.contains(tree.form($0)) }
    }
  }

  /// Whether a token is a preposition of a place.
  func isAdposition(_ token: Int, _ slot: ArgumentSlot) -> Bool {
    Self.adpositions[slot]?.contains(tree.form(token)) ?? false
  }

  /// Whether a preposition of a place stands before a nominal.
  func isMarked(_ head: Int, by slot: ArgumentSlot) -> Bool {
    guard let wanted = Self.adpositions[slot] else { return false }
    return tree.children(of: head, .caseMarker).contains { wanted.contains(tree.form($0)) }
  }

  /// Whether a verb is in the passive.
  func isPassive(_ verb: Int) -> Bool {
    if tree.child(of: verb, .auxPass) != nil { return true }
    let isPerfect = tree.children(of: verb, .aux).contains { Self.have.contains(tree.form($0)) }
    if isPerfect { return false }
    if tree.child(of: verb, .nsubjPass, .oblAgent) != nil { return true }
    guard tree.token(verb).pennTag == .vbn, tree.child(of: verb, .aux, .nsubj, .obj) == nil else {
      return false
    }
    switch tree.relation(verb) {
    case .acl, .advcl, .amod, .root, .aclRelcl: return true
    case .conj:
      // "a frightened and intimidated people"
      return tree.head(verb).map { isPassive($0) || tree.relation($0) == .amod } ?? false
    default: return false
    }
  }

  /// Who does it: the subject of the active verb, the by-phrase of the passive one.
  func agents(of verb: Int, depth: Int = 0) -> [Int] {
    guard depth < 8 else { return [] }
    if isPassive(verb) {
      let agents = tree.children(of: verb, .oblAgent)
      return agents.isEmpty ? obliques(of: verb, .by) : agents
    }
    return subjects(of: verb, depth: depth)
  }

  /// The subject of a verb: its own, or the one that it shares with the verb above it.
  func subjects(of verb: Int, depth: Int = 0) -> [Int] {
    let own = tree.children(of: verb, .nsubj, .nsubjPass, .nsubjOuter)
    if !own.isEmpty || depth >= 8 { return own }
    guard let head = tree.head(verb) else { return [] }
    switch tree.relation(verb) {
    case .acl, .amod: return subjectsOfClause(verb, under: head, depth: depth)
    case .advcl where isFinite(verb), .ccomp where isFinite(verb): return []
    case .xcomp, .advcl, .ccomp: return controllers(of: verb, head, depth: depth)
    case .parataxis where tree.token(head).tag == .verb:
      return library.reportingWords.contains(tree.lemma(head))
        ? [] : subjects(of: head, depth: depth + 1)
    case .conj where tree.token(head).tag == .verb || tree.token(head).tag == .adj:
      return sharedSubjects(of: verb, with: head, depth: depth)
    default: return []
    }
  }

  /// A finite clause has a subject of its own, though the parse may have lost it.
  func isFinite(_ verb: Int) -> Bool {
    [.vbd, .vbz, .vbp].contains(tree.token(verb).pennTag)
      || tree.children(of: verb, .aux, .auxPass).contains {
        [.vbd, .vbz, .vbp, .md].contains(tree.token($0).pennTag)
      }
  }

  /// To whom it is done: the object of the active verb, the subject of the passive one.
  func patients(of verb: Int, depth: Int = 0) -> [Int] {
    guard depth < 8 else { return [] }
    if isPassive(verb) { return passivePatients(of: verb, depth: depth) }
    let own = tree.children(of: verb, .obj)
    if !own.isEmpty { return own }
    let bare = tree.children(of: verb, .obl, .oblUnmarked).filter { isBareObject($0, of: verb) }
    if !bare.isEmpty { return bare }
    if tree.relation(verb) == .aclRelcl, let head = tree.head(verb), hasOwnSubject(verb) {
      return [head]
    }
    let shared = tree.children(of: verb, .xcomp, .advmod).filter { tree.token($0).tag == .adj }
      .flatMap { tree.children(of: $0, .obj, .nsubj, .dep, .obl) }
    if !shared.isEmpty { return shared }
    return tree.children(of: verb, .conj).lazy.map { self.tree.children(of: $0, .obj) }
      .first { !$0.isEmpty } ?? []
  }

  /// "injured more than 260", "shot down the plane": what stands behind a verb without a preposition is
  /// its object, though the parse takes it for a measure or a place.
  func isBareObject(_ noun: Int, of verb: Int) -> Bool {
    guard noun > verb, tree.child(of: noun, .caseMarker) == nil else { return false }
    switch tree.token(noun).tag {
    case .num: return true
    case .noun, .propn:
      let name = Int(tree.token(noun).name)
      let isDate =
        name >= 0 && name < tree.document.names.count
        && tree.document.names[name].kind == .date
      return tree.relation(noun) == .obl && !isDate
    default: return false
    }
  }

  func passivePatients(of verb: Int, depth: Int) -> [Int] {
    let own = tree.children(of: verb, .nsubjPass, .nsubj)
    if !own.isEmpty { return own }
    guard let head = tree.head(verb) else { return [] }
    switch tree.relation(verb) {
    case .acl, .amod: return [head]
    case .xcomp, .advcl: return subjects(of: head, depth: depth + 1)
    case .conj: return subjects(of: head, depth: depth + 1)
    default: return []
    }
  }

  func hasOwnSubject(_ verb: Int) -> Bool {
    tree.children(of: verb, .nsubj).contains {
      !ClosedClass.relativePronouns.contains(tree.form($0))
    }
  }
}
