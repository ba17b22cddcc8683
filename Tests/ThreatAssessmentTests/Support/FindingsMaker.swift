import BriefingModel
import Testing

/// Makes findings by hand: sentences are joined by spaces, and a claim is found by its words.
struct FindingsMaker {
  var findings: Findings
  private let key: String

  init(_ key: String, published: String? = nil, outlet: String? = nil, _ sentences: [String]) {
    self.key = key
    let text = sentences.joined(separator: " ")
    var spans: [SentenceSpan] = []
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      let count = sentence.unicodeScalars.count
      spans.append(SentenceSpan(n: index + 1, start: start, end: start + count))
      start += count + 1
    }
    findings = Findings(
      article: Article(
        id: key, path: "\(key).txt", outlet: outlet, published: published, text: text,
        sha256: "sha-\(key)"),
      sentences: spans)
  }

  /// Adds an entity with mentions wherever its names stand.
  mutating func entity(
    _ id: String, _ kind: EntityKind, _ names: [String], iso3: String? = nil
  ) {
    let mentions = names.flatMap { name in
      ranges(of: name).map {
        Mention(start: $0, end: $0 + name.unicodeScalars.count, sentence: sentence(at: $0))
      }
    }
    findings.entities.append(
      Entity(
        id: id, kind: kind, name: names[0], names: names, iso3: iso3,
        mentions: mentions.sorted { $0.start < $1.start }))
    if kind == .state, let iso3 {
      findings.states.append(StateFinding(iso3: iso3, name: names[0], names: names))
    }
  }

  mutating func source(
    _ id: String, _ name: String, role: String? = nil, iso3: String? = nil,
    kind: SourceKind = .official, named: Bool = true, names: [String] = [],
    affiliation: [String] = []
  ) {
    findings.sources.append(
      SourceFinding(
        id: id, name: name, names: [name] + names, role: role, affiliation: affiliation,
        iso3: iso3, kind: kind, named: named))
  }

  mutating func claim(
    _ text: String, by source: String?, cue: String? = "said", quote: QuoteKind = .indirect,
    depth: Int = 1, _ type: ClaimType, _ actor: String? = nil, _ target: String? = nil,
    negated: Bool = false, hedges: [String] = [], date: String? = nil, dateText: String? = nil,
    dateBasis: String? = nil, sourceText: String? = nil, sourceBasis: String? = nil
  ) {
    guard let start = ranges(of: text).first else {
      Issue.record("no such words: \(text)")
      return
    }
    let end = start + text.unicodeScalars.count
    let number = sentence(at: start)
    let relation = ClaimRelation(
      type: type, actor: actor, target: target, start: start, end: end, sentence: number)
    findings.claims.append(
      Claim(
        id: "\(key).c\(findings.claims.count + 1)", source: source, sourceText: sourceText,
        cue: cue, text: text, quote: quote, start: start, end: end, sentence: number,
        depth: depth, type: type, actor: actor, target: target, relations: [relation],
        negated: negated, hedges: hedges, date: date, dateText: dateText, dateBasis: dateBasis,
        rule: "test", sourceBasis: sourceBasis))
    if let actor, !findings.actors.contains(actor), type.isThreat { findings.actors.append(actor) }
  }

  mutating func dispute(_ grade: DisputeGrade, _ about: String, _ claims: [Int]) {
    findings.disputes.append(
      DisputeFinding(grade: grade, about: about, claims: claims.map { "\(key).c\($0)" }))
  }

  func record(origin: String? = nil, retrieved: String = "2026-11-23T05:00:00Z") -> ArticleRecord {
    ArticleRecord(key: key, findings: findings, retrieved: retrieved, origin: origin)
  }

  private func sentence(at offset: Int) -> Int {
    findings.sentences.last { $0.start <= offset }?.n ?? 1
  }

  private func ranges(of words: String) -> [Int] {
    let text = Array(findings.article.text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    return (0...(text.count - wanted.count)).filter {
      Array(text[$0..<($0 + wanted.count)]) == wanted
    }
  }
}
