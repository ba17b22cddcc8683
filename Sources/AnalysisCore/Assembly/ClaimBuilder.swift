internal import BriefingModel
internal import Language
internal import ReferenceData

/// Makes the claims of an article: attributed runs, and what it says in its own voice.
struct ClaimBuilder {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  let relations: [Relation]
  let table: EntityTable
  let offsets: ScalarOffsets
  let dates: DateReader
  /// The date expressions of each sentence.
  let expressions: [Int32: [DateExpression]]
  let articleKey: String

  /// A claim with the relations that it tells of, as indices.
  struct Draft {
    var claim: Claim
    var relations: [Int]
    /// The tokens of its content.
    var tokens: Range<Int>
    /// The statement that it was made from; nil in the article's own voice.
    var attribution: Attribution?
  }

  /// All claims, without identifiers: attributed ones, then those of the article's own voice.
  func drafts(from result: AttributionResult) -> [Draft] {
    let attributed = result.attributions.map { self.attributed($0, result.sources) }
    let covered = Set(attributed.flatMap(\.relations))
    return attributed + ownVoice(besides: covered, result.attributions)
  }

  /// The drafts in text order with their identifiers, and the new place of each.
  func numbered(_ drafts: [Draft]) -> (drafts: [Draft], places: [Int]) {
    let order = drafts.indices.sorted { left, right in
      let one = drafts[left].claim
      let other = drafts[right].claim
      return (one.start, one.end, one.source ?? "", left)
        < (other.start, other.end, other.source ?? "", right)
    }
    var places = [Int](repeating: 0, count: drafts.count)
    var result: [Draft] = []
    for (place, index) in order.enumerated() {
      places[index] = place
      var draft = drafts[index]
      draft.claim.id = "\(articleKey).c\(place + 1)"
      result.append(draft)
    }
    return (result, places)
  }

  /// The relations whose words stand in some tokens: they come in the order of their words.
  func relations(in tokens: Range<Int>) -> [Int] {
    func first(from token: Int) -> Int {
      var low = 0
      var high = relations.count
      while low < high {
        let middle = (low + high) / 2
        if relations[middle].trigger >= token { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return Array(first(from: tokens.lowerBound)..<first(from: tokens.upperBound))
  }

  func attributed(_ attribution: Attribution, _ sources: [SourceFinding]) -> Draft {
    let document = tree.document
    // "is concerned about": what the cue itself tells belongs to the speaker's claim.
    let own =
      (self.relations(in: attribution.content) + self.relations(in: attribution.cue)).sorted()
    let speaker = attribution.speaker.isEmpty ? nil : text(attribution.speaker)
    var claim = Claim(
      id: "",
      source: sources.indices.contains(attribution.source) ? sources[attribution.source].id : nil,
      coSources: attribution.coSources.filter(sources.indices.contains).map { sources[$0].id },
      sourceText: speaker, cue: attribution.cue.isEmpty ? nil : text(attribution.cue),
      text: document.text(attribution.bytes), quote: attribution.quote,
      start: offsets.scalar(attribution.bytes.lowerBound),
      end: offsets.scalar(attribution.bytes.upperBound),
      sentence: sentence(of: attribution.content.lowerBound), depth: attribution.depth,
      type: .statement, negated: attribution.negated,
      hedges: attribution.hedges.filter { !isPlainPreposition($0, in: attribution.content) },
      rule: attribution.rule, sourceBasis: attribution.sourceBasis)
    fill(&claim, own)
    if claim.depth == 1, !own.isEmpty,
      own.allSatisfy({ isRelayed(relations[$0].trigger, in: attribution.content) })
    {
      claim.depth = 2
    }
    setDate(&claim, content: attribution.content, cue: attribution.cue)
    return Draft(
      claim: claim, relations: own, tokens: attribution.content, attribution: attribution)
  }

  /// "said her cousin had been told that X": the speaker only passes on what X is.
  func isRelayed(_ trigger: Int, in content: Range<Int>) -> Bool {
    var current = trigger
    for _ in 0..<6 {
      guard let head = tree.head(current), content.contains(head) else { return false }
      if [.ccomp, .parataxis].contains(tree.relation(current)),
        Self.relaying.contains(tree.lemma(head))
      {
        return true
      }
      current = head
    }
    return false
  }

  private static let relaying = ClosedClass.hashes("say tell hear learn report inform")

  /// "worried about the rise": "about" rounds a number and hedges nothing else.
  func isPlainPreposition(_ hedge: String, in content: Range<Int>) -> Bool {
    let first = hedge.split(separator: " ").first.map { WordHash.of($0.lowercased()) }
    guard let first, library.hedges.first(first)?.kind == .approximation else { return false }
    let length = hedge.split(separator: " ").count
    return !content.contains { token in
      tree.form(token) == first && content.contains(token + length)
        && Numeral.isNumberWord(token + length, tree)
    }
  }
}
