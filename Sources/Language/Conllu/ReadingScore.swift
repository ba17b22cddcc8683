/// How well one reading of a text agrees with another, by the definitions of the CoNLL 2018 task.
///
/// Words are aligned by their place in the text; tags and arcs count for aligned words only.
public struct ReadingScore: Sendable {
  /// Counts of one measure.
  public struct Counts: Sendable {
    /// Units of the gold reading.
    public var gold = 0
    /// Units of the scored reading.
    public var system = 0
    /// Units that agree.
    public var correct = 0

    /// The harmonic mean of precision and recall, from 0 to 1.
    public var f1: Double {
      gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system)
    }
  }

  /// The measures by name, in the order they are shown.
  public private(set) var measures: [(name: String, counts: Counts)] =
    [
      "Tokens", "Sentences", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "LAS+subtypes",
      "nsubj", "obj", "obl:agent", "ccomp", "obl",
    ].map { ($0, Counts()) }

  /// Makes an empty score.
  public init() {}

  /// Adds the comparison of two readings of the same bytes.
  public mutating func add(gold: Document, system: Document) {
    count(0, surface(gold), surface(system))
    count(
      1, gold.sentences.map { Span($0.start, $0.end) },
      system.sentences.map { Span($0.start, $0.end) })
    let goldWords = gold.tokens.map { Span($0.start, $0.end) }
    let systemWords = system.tokens.map { Span($0.start, $0.end) }
    let pairs = aligned(goldWords, systemWords)
    for index in 2..<9 {
      measures[index].counts.gold += goldWords.count
      measures[index].counts.system += systemWords.count
    }
    measures[2].counts.correct += pairs.count
    var partner = [Int](repeating: -2, count: systemWords.count)
    for pair in pairs { partner[pair.system] = pair.gold }
    addRelationTotals(gold, system)
    for pair in pairs {
      compare(gold.tokens[pair.gold], system.tokens[pair.system], partner: partner)
    }
  }

  private struct Span: Hashable {
    var start: Int32
    var end: Int32
    init(_ start: Int32, _ end: Int32) {
      self.start = start
      self.end = end
    }
  }

  private func surface(_ document: Document) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < document.tokens.count {
      let last = min(document.tokens.count, index + max(1, Int(document.tokens[index].spanWidth)))
      spans.append(Span(document.tokens[index].start, document.tokens[last - 1].end))
      index = last
    }
    return spans
  }

  private mutating func count(_ measure: Int, _ gold: [Span], _ system: [Span]) {
    measures[measure].counts.gold += gold.count
    measures[measure].counts.system += system.count
    measures[measure].counts.correct += aligned(gold, system).count
  }

  /// Pairs of equal spans of two sorted lists.
  private func aligned(_ gold: [Span], _ system: [Span]) -> [(gold: Int, system: Int)] {
    var pairs: [(gold: Int, system: Int)] = []
    var left = 0
    var right = 0
    while left < gold.count, right < system.count {
      if gold[left] == system[right] {
        pairs.append((left, right))
        left += 1
        right += 1
      } else if (gold[left].start, gold[left].end) < (system[right].start, system[right].end) {
        left += 1
      } else {
        right += 1
      }
    }
    return pairs
  }

  private mutating func compare(_ gold: Token, _ system: Token, partner: [Int]) {
    if gold.tag == system.tag { measures[3].counts.correct += 1 }
    if gold.pennTag == system.pennTag { measures[4].counts.correct += 1 }
    if gold.lemmaHash == system.lemmaHash { measures[5].counts.correct += 1 }
    let head = system.head < 0 ? -1 : partner[Int(system.head)]
    guard head == Int(gold.head) else { return }
    measures[6].counts.correct += 1
    if gold.relation.universalName == system.relation.universalName {
      measures[7].counts.correct += 1
    }
    guard gold.relation == system.relation else { return }
    measures[8].counts.correct += 1
    for index in 9..<measures.count where shown(gold.relation, as: measures[index].name) {
      measures[index].counts.correct += 1
    }
  }

  private mutating func addRelationTotals(_ gold: Document, _ system: Document) {
    for index in 9..<measures.count {
      let name = measures[index].name
      for token in gold.tokens where shown(token.relation, as: name) {
        measures[index].counts.gold += 1
      }
      for token in system.tokens where shown(token.relation, as: name) {
        measures[index].counts.system += 1
      }
    }
  }

  private func shown(_ relation: DependencyRelation, as name: String) -> Bool {
    name == "obl:agent" || name == "ccomp" || name == "obj"
      ? relation.name == name : relation.universalName == name && relation != .oblAgent
  }
}

extension DependencyRelation {
  /// The name without its subtype.
  var universalName: Substring { name.prefix { $0 != ":" } }
}
