internal import BriefingModel

/// An article's record with quick access to its sentences, entities and sources.
///
/// Every claim, account and event of an edition holds on to its article, so it is shared and never
/// copied.
final class ArticleText: Hashable, Sendable {
  let record: ArticleRecord
  let label: String
  /// The findings, put in order.
  let findings: Findings
  /// The first words of names in the article, which keep their capital.
  let properWords: Set<String>
  /// The words of the whole text, for looking whether a name stands in it.
  let words: FoldedWords
  /// The text as it is, and on one line with straight marks.
  let raw: ByteText
  let plain: ByteText
  /// Where each scalar begins in the bytes of the text, and where the last one ends.
  private let offsets: [Int32]
  private let entitiesByID: [String: Entity]
  private let sourcesByID: [String: SourceFinding]

  init(_ record: ArticleRecord, label: String) {
    self.record = record
    self.label = label
    let findings = FindingsPreparer.prepared(record.findings)
    self.findings = findings
    properWords = Self.properWords(of: findings)
    words = FoldedWords(findings.article.text)
    raw = ByteText(findings.article.text)
    plain = ByteText(Wording.cleaned(findings.article.text))
    offsets = Self.offsets(of: raw)
    entitiesByID = Dictionary(
      findings.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sourcesByID = Dictionary(
      findings.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var key: String { record.key }

  func entity(_ id: String?) -> Entity? { id.flatMap { entitiesByID[$0] } }
  func source(_ id: String?) -> SourceFinding? { id.flatMap { sourcesByID[$0] } }

  /// The text from one scalar offset to another; empty where they do not fit.
  func text(_ start: Int, _ end: Int) -> String {
    guard start >= 0, start <= end, end < offsets.count else { return "" }
    return raw.text(Int(offsets[start])..<Int(offsets[end]))
  }

  private static func offsets(of text: ByteText) -> [Int32] {
    var offsets: [Int32] = []
    offsets.reserveCapacity(text.bytes.count + 1)
    // The bytes within a scalar begin with the bits 10.
    for (place, byte) in text.bytes.enumerated() where byte & 0xC0 != 0x80 {
      offsets.append(Int32(truncatingIfNeeded: place))
    }
    offsets.append(Int32(truncatingIfNeeded: text.bytes.count))
    return offsets
  }

  /// A sentence by its number; empty where there is none.
  func sentence(_ number: Int) -> String {
    span(number).map { text($0.start, $0.end) } ?? ""
  }

  /// Where a sentence stands; they are numbered from 1 in order, but nothing hangs on that.
  func span(_ number: Int) -> SentenceSpan? {
    let spans = findings.sentences
    if spans.indices.contains(number - 1), spans[number - 1].n == number {
      return spans[number - 1]
    }
    return spans.first { $0.n == number }
  }

  /// A citation of one sentence.
  func citation(_ sentence: Int) -> Citation {
    Citation(label: "\(label).\(sentence)", article: key, sentence: sentence)
  }

  /// A citation of the article as a whole, for what it does not say.
  var citation: Citation { Citation(label: label, article: key, sentence: nil) }

  /// With a small first letter, where the first word is no name in this article.
  func decapitalised(_ text: String) -> String {
    Wording.decapitalised(text, in: raw, properWords: properWords)
  }

  private static func properWords(of findings: Findings) -> Set<String> {
    let kinds: Set<EntityKind> = [.unnamed, .people, .facility]
    let names =
      findings.entities.filter { !kinds.contains($0.kind) }.flatMap(\.names)
      + findings.states.flatMap(\.names) + findings.alliances.flatMap(\.names)
      + findings.sources.filter(\.named).flatMap { $0.names + $0.affiliation }
      + [findings.article.outlet, findings.article.author].compactMap { $0 }
    let words = names.map { Wording.firstWord(Wording.cleaned($0)) }
      .filter { $0.first?.isUppercase == true && !Wording.isKind("opener", $0) }
    return Set(words.map(String.init))
  }

  /// How many words it has: the measure for quotations (R23).
  var wordCount: Int {
    findings.article.text.split(whereSeparator: \.isWhitespace).count
  }

  static func == (left: ArticleText, right: ArticleText) -> Bool {
    left === right || left.label == right.label && left.record == right.record
  }

  func hash(into hasher: inout Hasher) { hasher.combine(record.key) }
}
