internal import BriefingModel

/// Divides what a speaker says in several sentences, where they tell of different things.
///
/// "We have seen fighters. They push toward our borders" is one run of words, but a presence and
/// a movement: each sentence then is a claim of its own and cites only itself.
struct StatementDivider {
  let findings: Findings

  /// The claims, each divided where that is wanted; the first part keeps the identifier.
  func divided() -> [Claim] { findings.claims.flatMap(divided) }

  private func divided(_ claim: Claim) -> [Claim] {
    let sentences = findings.sentences.filter { $0.start < claim.end && $0.end > claim.start }
    guard claim.source != nil, sentences.count > 1 else { return [claim] }
    let told = sentences.map { sentence in claim.relations.filter { $0.sentence == sentence.n } }
    let kinds = Set(told.compactMap { Self.gravest($0).map { "\($0.type) \($0.target ?? "")" } })
    guard kinds.count > 1 else { return [claim] }
    let text = Array(findings.article.text.unicodeScalars)
    var parts: [Claim] = []
    for (sentence, relations) in zip(sentences, told) {
      let start = max(claim.start, sentence.start)
      let end = min(claim.end, sentence.end)
      guard start < end, end <= text.count else { continue }
      if relations.isEmpty, let last = parts.indices.last {
        parts[last].end = end
        parts[last].text = Self.words(text[parts[last].start..<end])
        continue
      }
      parts.append(part(of: claim, start..<end, sentence.n, relations, text, parts.count))
    }
    return parts
  }

  private func part(
    of claim: Claim, _ range: Range<Int>, _ sentence: Int, _ relations: [ClaimRelation],
    _ text: [Unicode.Scalar], _ place: Int
  ) -> Claim {
    var part = claim
    if place > 0 { part.id = "\(claim.id).s\(sentence)" }
    part.start = range.lowerBound
    part.end = range.upperBound
    part.text = Self.words(text[range])
    part.sentence = sentence
    part.relations = relations
    if let gravest = Self.gravest(relations) {
      part.type = gravest.type
      part.actor = gravest.actor
      part.target = gravest.target
    } else if place > 0 {
      part.type = .statement
      part.actor = nil
      part.target = nil
    }
    part.hedges = claim.hedges.filter { Wording.holds(part.text, $0) }
    return part
  }

  private static func gravest(_ relations: [ClaimRelation]) -> ClaimRelation? {
    relations.filter { $0.actor != nil }.min { $0.type.gravity < $1.type.gravity }
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Wording.trimmed(Substring(String(view)))
  }
}
