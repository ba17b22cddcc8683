internal import BriefingModel

/// R59: No sentence stands without a source; reference data are marked.
///
/// Why: World knowledge, however true, was not reported.
/// A breach: a sentence marked as cited that cites nothing.
/// To mend it: cite it, or mark it as reference data.
struct Rule59NoSourceNoSentence: HouseRule {
  let number = "R59"
  let summary = "No sentence stands without a source; reference data are marked."
  let level = RuleLevel.must
  let remedy = "cite it, or mark it as reference data"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.sentences.compactMap { sentence in
      let needsCitation = sentence.basis == .cited && !edition.data.sources.items.isEmpty
      if needsCitation, sentence.citations.isEmpty, !sentence.text.isEmpty {
        return breach("a sentence without a source", at: nil, of: edition, sentence: sentence.text)
      }
      let isReference = sentence.derivations.contains { $0.rule == "reference-data" }
      guard isReference, !sentence.text.lowercased().contains("reference data") else { return nil }
      return breach(
        "reference data are not marked", at: nil, of: edition, sentence: sentence.text)
    }
  }
}
