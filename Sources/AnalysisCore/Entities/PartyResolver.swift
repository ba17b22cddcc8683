internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds whom a nominal stands for: a state, a group, a person, a place or somebody unnamed.
///
/// Nominals are asked for in text order, for "the army" is read by the forces named before it.
/// A nominal may stand for several parties ("militants from A and B").
struct PartyResolver {
  let tree: SyntaxTree
  let scan: ReferenceScan
  let library: ReferenceLibrary
  /// What the identifiers of unnamed entities begin with.
  let articleKey: String
  /// The states for which the article's speakers speak, with what they say.
  let speakers: [(content: Range<Int>, iso3: String)]
  /// The entities met so far.
  var table = EntityTable()
  /// Those of them that the article does not name.
  var unnamed: [UnnamedParty] = []
  /// The place of each of them in that list, by entity.
  var unnamedOf: [Int: Int] = [:]
  /// The states whose forces acted so far, the last one last.
  var forces: [Int] = []
  /// The states that attacked so far, the last one last.
  var attackingStates: [Int] = []
  /// The states whose forces the article names, in text order.
  private(set) var statesOfForces: [String] = []
  /// Heads of wholes of which a vague part is told ("dozens of militants"): new to the reader.
  var fresh: Set<Int> = []
  /// The named person last told of as accused, arrested or violent.
  var lastAccused: Int?
  /// The partners of a state named last.
  var lastPartners: Int?
  /// The person named last who leads fighters.
  var lastViolent: Int?
  /// The armed group named last.
  var lastGroup: Int?
  /// Where it was named last.
  var lastGroupAt = -1
  /// The states named so far, the last one last.
  var recentStates: [Int] = []
  /// Named persons by the hashes of the words of their names.
  var personOfWord: [UInt64: Int] = [:]
  var memo: [Int: [Int]] = [:]
  var mentionOfHead: [Int: Int] = [:]
  var firstMention: [Int32: Int] = [:]

  init(
    tree: SyntaxTree, scan: ReferenceScan, library: ReferenceLibrary, articleKey: String,
    speakers: [(content: Range<Int>, iso3: String)] = []
  ) {
    self.tree = tree
    self.scan = scan
    self.library = library
    self.articleKey = articleKey
    self.speakers = speakers
    for (index, mention) in tree.document.mentions.enumerated() {
      mentionOfHead[Int(mention.headToken)] = index
      guard tree.token(Int(mention.headToken)).tag != .pron else { continue }
      if firstMention[mention.entity] == nil { firstMention[mention.entity] = index }
    }
    statesOfForces = findStatesOfForces()
  }

  /// The entities for which the nominal of a head token stands; none for what is no party.
  mutating func resolve(_ head: Int) -> [Int] {
    if let known = memo[head] { return known }
    memo[head] = []
    let found = compute(head)
    memo[head] = found
    return found
  }

  /// What a head token was resolved to before.
  func resolved(at head: Int) -> [Int] { memo[head] ?? [] }

  /// The entities of a nominal and of its conjuncts.
  mutating func resolveAll(_ head: Int) -> [Int] {
    var result: [Int] = []
    for part in tree.coordination(of: head) {
      for entity in resolve(part) where !result.contains(entity) { result.append(entity) }
    }
    return result
  }

  /// The index of the entity that coreference gives a head token.
  func coreference(of head: Int) -> Int32? {
    mentionOfHead[head].map { tree.document.mentions[$0].entity }
  }
}

extension PartyResolver {
  mutating func compute(_ head: Int) -> [Int] {
    let token = tree.token(head)
    // "the US" is not "us".
    if ClosedClass.firstPersons.contains(token.formHash), !token.shape.contains(.allCapitals),
      let own = speakersState(head)
    {
      return [own]
    }
    if token.tag == .pron || ClosedClass.personalPronouns.contains(token.formHash) {
      return resolvePronoun(head)
    }
    if let match = scan.match(at: head) {
      if let officer = officer(behind: match, head: head) { return [officer] }
      return resolve(match, head: head)
    }
    if token.tag == .noun || token.tag == .propn, isOfNature(head) || isNobody(head) { return [] }
    if token.name >= 0, Int(token.name) < tree.document.names.count {
      let name = tree.document.names[Int(token.name)]
      switch name.kind {
      case .person:
        if let named = nameBehindTitle(head) { return [named] }
        return [person(name.tokens, head: head)]
      case .armedGroup, .organisation, .facility, .place, .alliance:
        if kinds(of: head).contains(.body),
          name.tokens.contains(where: { tree.token($0).pennTag == .pos })
        {
          break
        }
        if let found = ownService(head) ?? resolveNamedBody(name, head: head) { return found }
      default: break
      }
    }
    guard [.noun, .propn, .num, .adj, .det].contains(token.tag) else { return [] }
    if token.tag == .det, head + 1 < tree.document.tokens.count,
      let match = scan.match(at: head + 1), match.name.kind == .stateDemonym
    {
      return resolve(head + 1)
    }
    if let named = nameBehindTitle(head) ?? nameBeside(head) { return [named] }
    if let person = personByShape(head) { return [person] }
    return resolveNoun(head)
  }

  mutating func resolve(_ match: ReferenceMatch, head: Int) -> [Int] {
    let entry = Int(match.name.entry)
    switch match.name.kind {
    case .stateName, .stateSeat, .stateCapital:
      return [state(library.states[entry].iso3, at: head, words: match.tokens)]
    case .formerStateName: return [formerState(entry, at: head, words: match.tokens)]
    case .stateDemonym: return resolveDemonym(match, head: head)
    case .formerStateDemonym: return [formerState(entry, at: head, words: match.tokens)]
    case .alliance: return [alliance(entry, at: head, words: match.tokens)]
    case .armedGroup: return [group(entry, at: head, words: match.tokens)]
    case .stateForce: return [service(entry, at: head, words: match.tokens)]
    case .region, .city: return [place(match, at: head)]
    case .person: return [person(match.tokens, head: head, reference: entry)]
    case .agency: return []
    }
  }

  /// "three Palestinians" are people; "the Israelis" are their state, or the gunmen named before.
  mutating func resolveDemonym(_ match: ReferenceMatch, head: Int) -> [Int] {
    let iso3 = library.states[Int(match.name.entry)].iso3
    let phrase = NounPhrase(tree, head: head)
    if match.tokens.upperBound < tree.document.tokens.count,
      tree.token(match.tokens.upperBound).tag == .noun
    {
      return [state(iso3, at: head, words: match.tokens)]
    }
    if let person = personDescribed(by: head) { return [person] }
    if let prior = priorAttacker(of: iso3, phrase: phrase) { return [prior] }
    let isIndefinite =
      phrase.number != nil || phrase.core.count > 1 && !isDefinite(phrase)
      || [.nn, .jj].contains(tree.token(head).pennTag)
      || tree.token(head).pennTag == .nnp
        && tree.child(of: head, .det) != nil
    if isIndefinite { return [unnamedParty(phrase, states: [iso3], isAttacker: false)] }
    return [state(iso3, at: head, words: match.tokens)]
  }

  /// "no group", "neither man".
  private func isNobody(_ head: Int) -> Bool {
    tree.children(of: head, .det).contains {
      $0 < head && ClosedClass.negativeDeterminers.contains(tree.form($0))
    }
  }

  /// Whether a phrase begins with "the", "this" or a like word.
  func isDefinite(_ phrase: NounPhrase) -> Bool {
    tree.children(of: phrase.head, .det).contains {
      ClosedClass.definites.contains(tree.form($0))
    }
  }
}
