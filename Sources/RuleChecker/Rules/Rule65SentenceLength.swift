/// R65: Sentences have at most 45 words, and 25 on average.
///
/// Why: Long sentences hide who said what.
/// A breach: a sentence of 46 words.
/// To mend it: split it.
struct Rule65SentenceLength: HouseRule {
  let number = "R65"
  let summary = "Sentences have at most 45 words, and 25 on average."
  let level = RuleLevel.should
  let remedy = "split the sentence"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let parts: [EditionSection] = [
      .bottomLine, .judgements, .changes, .claims, .disagreements, .timeline, .gaps, .assumptions,
    ]
    let sentences = edition.sentences(of: parts)
    var found = sentences.filter { $0.words.count > 45 }.map {
      breach("a sentence of \($0.words.count) words", at: $0.line, of: edition, sentence: $0.text)
    }
    let total = sentences.reduce(0) { $0 + $1.words.count }
    if !sentences.isEmpty, total > 25 * sentences.count {
      found.append(
        breach("sentences have \(total / sentences.count) words on average", at: nil, of: edition))
    }
    return found
  }
}
