package import Language
package import ReferenceData

/// A cue with all that it may report, as features: what the trainer learns to rank.
package struct AttributionExample: Sendable {
  /// The cue's word as UTF-8 byte offsets.
  package var cue: Range<Int>
  /// Each candidate's bytes and the keys of its features.
  package var candidates: [(bytes: Range<Int>, keys: [UInt64])]
  /// The name of the model's section.
  package static var section: String { CueRanker.section }
  /// How many units of a weight are one natural logarithm.
  package static var scale: Float { CueRanker.scale }

  /// The examples of a document, in text order.
  package static func examples(
    in document: Document, reference: ReferenceLibrary
  ) -> [AttributionExample] {
    let index = DependencyIndex(document)
    let trimmer = ContentTrimmer(document: document, runs: QuotationRun.all(in: document))
    let candidates = CandidateFinder(document: document, index: index, trimmer: trimmer)
    let finder = CueFinder(
      document: document, index: index,
      speakers: SpeakerFinder(document: document, index: index), candidates: candidates)
    let features = CueFeatures(
      document: document, index: index, candidates: candidates, reference: reference)
    return document.sentences.flatMap { finder.cues(in: $0) }.map { cue in
      AttributionExample(
        cue: document.byteRange(tokens: cue.token..<cue.token + 1),
        candidates: cue.candidates.map {
          (document.byteRange(tokens: $0.tokens), features.keys(of: $0, cue: cue))
        })
    }
  }
}
