internal import BriefingModel
internal import Language
internal import ReferenceData

extension ClaimBuilder {
  /// A claim of the article's own voice that some words make.
  func ownVoice(of tokens: Range<Int>, rule: String) -> Draft {
    let bytes = tree.document.byteRange(tokens: tokens)
    let hedges = self.hedges(in: tokens)
    var claim = Claim(
      id: "", text: tree.document.text(bytes), quote: .none,
      start: offsets.scalar(bytes.lowerBound), end: offsets.scalar(bytes.upperBound),
      sentence: sentence(of: tokens.lowerBound), depth: hedges.hidesSource ? 9 : 0,
      type: .statement, hedges: hedges.words, rule: rule)
    setDate(&claim, content: tokens, cue: 0..<0)
    return Draft(claim: claim, relations: [], tokens: tokens)
  }

  /// One claim a sentence for what nobody else is said to have said.
  func ownVoice(
    besides covered: Set<Int>, _ attributions: [Attribution]
  ) -> [Draft] {
    var bySentence: [Int: [Int]] = [:]
    for index in relations.indices where !covered.contains(index) {
      guard isWorthSaying(relations[index]) else { continue }
      bySentence[sentence(of: relations[index].trigger), default: []].append(index)
    }
    return bySentence.keys.sorted().map { number in
      ownVoice(number, bySentence[number] ?? [], attributions)
    }
  }

  func ownVoice(_ number: Int, _ own: [Int], _ attributions: [Attribution]) -> Draft {
    let whole = tree.document.sentences[number - 1]
    let isShared = attributions.contains { $0.content.overlaps(whole.tokens) }
    var bytes = Int(whole.start)..<Int(whole.end)
    var tokens = whole.tokens
    if isShared {
      let low = own.map { relations[$0].tokens.lowerBound }.min() ?? whole.tokens.lowerBound
      let high = own.map { relations[$0].tokens.upperBound }.max() ?? whole.tokens.upperBound
      tokens = low..<high
      bytes = tree.document.byteRange(tokens: tokens)
    }
    let hedges = self.hedges(in: whole.tokens)
    var claim = Claim(
      id: "", text: tree.document.text(bytes), quote: .none,
      start: offsets.scalar(bytes.lowerBound), end: offsets.scalar(bytes.upperBound),
      sentence: number, depth: hedges.hidesSource || isHearsay(own) ? 9 : 0, type: .statement,
      hedges: hedges.words, rule: "claim.own-voice")
    fill(&claim, own)
    setDate(&claim, content: whole.tokens, cue: 0..<0)
    return Draft(claim: claim, relations: own, tokens: tokens)
  }

  func isWorthSaying(_ relation: Relation) -> Bool {
    if relation.reality == .conditional { return false }
    return relation.actor != nil || relation.target != nil && relation.type != .presence
  }

  /// Whether reports, fears or suspicions that nobody in particular has carry the relations.
  func isHearsay(_ own: [Int]) -> Bool {
    own.allSatisfy { index in
      var current = relations[index].trigger
      for _ in 0..<6 {
        guard let head = tree.head(current) else { return false }
        if Self.hearsay.contains(tree.lemma(head)), tree.token(head).tag == .noun { return true }
        current = head
      }
      return false
    }
  }

  private static let hearsay = ClosedClass.hashes(
    "report rumour rumor fear concern worry speculation suspicion allegation")
}
