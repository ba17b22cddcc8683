package import Language
package import ReferenceData

/// A choice that the models of attribution have to make, as traits: what the trainer learns from.
package struct AttributionExample: Sendable {
  /// A candidate: its bytes and the keys of its traits.
  package struct Candidate: Sendable {
    package var bytes: Range<Int>
    package var single: [UInt64]
    package var pairs: [UInt64]
  }

  /// The cue's word as UTF-8 byte offsets.
  package var cue: Range<Int>
  /// The single traits that all candidates share.
  package var single: [UInt64]
  /// What is chosen from: contents, or the heads of speakers.
  package var candidates: [Candidate]
}

/// Lists the choices of one document for the trainer.
package struct AttributionExamples: Sendable {
  private let document: Document
  private let reader: StatementReader
  private let cues: [Cue]

  /// Reads a document.
  package init(_ document: Document, reference: ReferenceLibrary) {
    self.document = document
    let reader = StatementReader(document: document, model: nil, reference: reference)
    self.reader = reader
    cues = document.sentences.flatMap { reader.finder.cues(in: $0) }
  }

  /// What each cue may report, in text order.
  package func statements() -> [AttributionExample] {
    cues.map { cue in
      let context = reader.features.context(of: cue)
      return AttributionExample(
        cue: document.byteRange(tokens: cue.token..<cue.token + 1),
        single: reader.features.keys(ofCue: context),
        candidates: cue.candidates.map {
          AttributionExample.Candidate(
            bytes: document.byteRange(tokens: $0.tokens),
            single: reader.features.keys(of: $0, in: context),
            pairs: reader.features.pairs(of: $0, in: context))
        })
    }
  }

  /// Who may say what a cue reports: the cue by its number, the content by that of its candidate.
  package func speakers(ofCue number: Int, content choice: Int) -> AttributionExample {
    let cue = cues[number]
    let content = cue.candidates[choice].tokens
    let chooser = reader.speakers
    let heads = chooser.candidates(of: cue, content: content)
    return AttributionExample(
      cue: document.byteRange(tokens: cue.token..<cue.token + 1),
      single: chooser.keys(of: cue, content: content),
      candidates: heads.map { head in
        let traits = chooser.keys(of: head, cue: cue, content: content, among: heads)
        return AttributionExample.Candidate(
          bytes: document.byteRange(tokens: head..<head + 1), single: traits.single,
          pairs: traits.pairs)
      })
  }
}
