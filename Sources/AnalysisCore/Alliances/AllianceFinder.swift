internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds the alliances that an article names, and whom it names as their members.
struct AllianceFinder {
  let tree: SyntaxTree
  let scan: ReferenceScan
  let library: ReferenceLibrary
  /// The date on which membership is looked up; nil where the article has none.
  let date: ReferenceDate?

  private static let memberNouns = ClosedClass.hashes("member")
  private static let listVerbs = ClosedClass.hashes(
    "comprise include comprising consist compose group unite")

  /// The alliances in the order of their first mention.
  func find() -> [AllianceFinding] {
    var order: [Int32] = []
    var matches: [Int32: [ReferenceMatch]] = [:]
    for match in scan.matches where match.name.kind == .alliance {
      if matches[match.name.entry] == nil { order.append(match.name.entry) }
      matches[match.name.entry, default: []].append(match)
    }
    return order.map { finding(Int($0), matches[$0] ?? []) }
  }

  private func finding(_ entry: Int, _ matches: [ReferenceMatch]) -> AllianceFinding {
    let alliance = library.alliances[entry]
    var names: [String] = []
    var members: Set<String> = []
    for match in matches {
      let text = tree.document.text(tree.document.byteRange(tokens: match.tokens))
      if !names.contains(text) { names.append(text) }
      members.formUnion(membersNamed(beside: match))
      members.formUnion(membersListed(after: match))
      members.formUnion(membersInOrder(around: match))
    }
    return AllianceFinding(
      id: alliance.id, name: alliance.name, names: names, membersNamed: members.sorted(),
      membersReference: date.map { library.members(of: alliance.id, on: $0) } ?? [])
  }

  /// "an alliance comprising A and five others, including B and C"; "member states A and B";
  /// "A, a member of the alliance".
  private func membersNamed(beside match: ReferenceMatch) -> [String] {
    let head =
      match.tokens.first { token in
        tree.head(token).map { !match.tokens.contains($0) } ?? true
      } ?? match.tokens.lowerBound
    var found: [String] = []
    for child in tree.children(of: head, .appos, .acl, .aclRelcl, .nmod) where child > head {
      if tells(child) { found += states(in: tree.extent(of: child)) }
    }
    if let noun = tree.head(head),
      Self.memberNouns.contains(tree.lemma(noun))
        || tree.children(of: noun, .compound).contains(where: {
          Self.memberNouns.contains(tree.lemma($0))
        })
    {
      if [.appos, .root].contains(tree.relation(noun)), let named = tree.head(noun) {
        found += states(in: named..<(named + 1))
      }
      for subject in tree.children(of: noun, .nsubj) {
        found += states(in: tree.extent(of: subject))
      }
      for child in tree.children(of: noun, .appos, .nmod, .flat) where child > noun && child != head
      {
        found += states(in: tree.extent(of: child))
      }
    }
    return found
  }

  /// How many words may stand between a name and "comprising": a short name in brackets, an
  /// apposition.
  private static let listReach = 16

  /// "…, a bloc comprising A and five others, including B and C", whatever the arcs: no verb may
  /// stand between the name and the list, and the next verb ends it.
  private func membersListed(after match: ReferenceMatch) -> [String] {
    let sentence = tree.document.sentences[Int(tree.token(match.tokens.lowerBound).sentence)]
    let rest = match.tokens.upperBound..<max(match.tokens.upperBound, sentence.tokens.upperBound)
    guard let cue = rest.prefix(Self.listReach).first(where: isVerb),
      Self.listVerbs.contains(tree.lemma(cue))
    else { return [] }
    let end = rest.first { $0 > cue && isVerb($0) && !Self.listVerbs.contains(tree.lemma($0)) }
    return states(in: cue..<(end ?? rest.upperBound))
  }

  /// "NATO members A and B", "A and B, both members of NATO", "A belongs to NATO", by the order of the
  /// words.
  private func membersInOrder(around match: ReferenceMatch) -> [String] {
    let sentence = tree.sentence(of: match.tokens.lowerBound)
    let next = match.tokens.upperBound
    if sentence.contains(next), Self.memberNouns.contains(tree.lemma(next)) {
      return states(in: next + 1..<listEnd(from: next + 1, in: sentence))
    }
    var token = match.tokens.lowerBound - 1
    while sentence.contains(token), Self.links.contains(tree.form(token)) { token -= 1 }
    guard sentence.contains(token), token < match.tokens.lowerBound - 1 else { return [] }
    if tree.lemma(token) == Self.belong {
      return tree.children(of: token, .nsubj).flatMap { states(in: tree.extent(of: $0)) }
    }
    guard Self.memberNouns.contains(tree.lemma(token)) else { return [] }
    while sentence.contains(token - 1), Self.counts.contains(tree.form(token - 1)) { token -= 1 }
    guard sentence.contains(token - 1), tree.token(token - 1).pennTag == .comma else { return [] }
    return states(in: listStart(before: token - 1, in: sentence)..<token - 1)
  }

  /// One past the last word of a list of names that begins at a token.
  private func listEnd(from first: Int, in sentence: Range<Int>) -> Int {
    var end = first
    while end < sentence.upperBound, isOfList(end) { end += 1 }
    return end
  }

  /// The first word of a list of names that ends before a token.
  private func listStart(before last: Int, in sentence: Range<Int>) -> Int {
    var start = last
    while sentence.contains(start - 1), isOfList(start - 1) { start -= 1 }
    return start
  }

  private func isOfList(_ token: Int) -> Bool {
    switch tree.token(token).tag {
    case .propn, .cconj, .det: true
    default: tree.token(token).pennTag == .comma
    }
  }

  private static let links = ClosedClass.hashes("of the to")
  private static let counts = ClosedClass.hashes("a both all two three four founding")
  private static let belong = WordHash.of("belong")

  private func isVerb(_ token: Int) -> Bool {
    [.verb, .aux].contains(tree.token(token).tag) || Self.listVerbs.contains(tree.lemma(token))
  }

  private func tells(_ token: Int) -> Bool {
    let range = tree.extent(of: token)
    return range.contains {
      Self.listVerbs.contains(tree.lemma($0)) || Self.memberNouns.contains(tree.lemma($0))
    }
  }

  private func states(in tokens: Range<Int>) -> [String] {
    tokens.compactMap { token -> String? in
      guard let match = scan.match(at: token), match.tokens.lowerBound == token,
        match.name.kind == .stateName
      else { return nil }
      return library.states[Int(match.name.entry)].iso3
    }
  }
}
