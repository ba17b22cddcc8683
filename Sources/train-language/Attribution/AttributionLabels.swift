internal import AnalysisCore
internal import Language
internal import ReferenceData

/// Gathers the choices of annotated articles: what each cue reports, and who says it.
struct AttributionLabels {
  private(set) var statements = ChoiceExamples()
  private(set) var speakers = ChoiceExamples()
  /// How many annotations have a cue, a candidate that agrees with them, one that agrees exactly;
  /// how many of these have their speaker among the candidates.
  private(set) var oracle = (annotated: 0, withCue: 0, within: 0, exact: 0, speakers: 0)

  private struct Target {
    var choice = -1
    var overlaps: [Double]
    var source: [Range<Int>] = []
    var isDropped = false
  }

  /// Adds the cues of a document that is annotated.
  mutating func add(
    _ document: Document, gold: [AnnotatedAttribution], article: Int, weight: Float,
    hasAllSources: Bool
  ) {
    let source = AttributionExamples(document, reference: .shipped)
    let found = source.statements()
    for (number, target) in label(found, gold: gold).enumerated() where !target.isDropped {
      let best = target.choice < 0 ? 2 : target.overlaps[target.choice]
      statements.add(
        found[number], target: target.choice,
        isSpared: { target.overlaps[$0] >= max(0.7, best * 0.9) }, article: article,
        weight: weight)
      guard target.choice >= 0, hasAllSources || !target.source.isEmpty else { continue }
      let example = source.speakers(ofCue: number, content: target.choice)
      let fits = example.candidates.map { candidate in
        target.source.contains { $0.overlaps(candidate.bytes) }
      }
      let choice = Self.head(among: fits, of: example)
      if choice >= 0 { oracle.speakers += 1 }
      // The gold names who "he" is, a sentence before: that says nothing of "he" as a speaker.
      guard choice >= 0 || hasAllSources else { continue }
      speakers.add(
        example, target: choice, isSpared: { fits[$0] }, article: article, weight: weight)
    }
  }

  /// The first nominal of the source's words: what stands after it mostly hangs on it.
  private static func head(among fits: [Bool], of example: AttributionExample) -> Int {
    fits.firstIndex(of: true) ?? -1
  }

  /// The right candidate of each example; cues of an annotation that none fits are dropped.
  private mutating func label(
    _ found: [AttributionExample], gold: [AnnotatedAttribution]
  ) -> [Target] {
    var targets = found.map { Target(overlaps: [Double](repeating: 0, count: $0.candidates.count)) }
    for attribution in gold {
      var best: (place: Int, choice: Int, overlap: Double)?
      oracle.annotated += 1
      var hasCue = false
      for place in found.indices
      where attribution.cue.contains(where: { $0.overlaps(found[place].cue) }) {
        hasCue = true
        if targets[place].choice < 0 { targets[place].isDropped = true }
        for (choice, candidate) in found[place].candidates.enumerated() {
          let overlap = attribution.overlap(with: candidate.bytes)
          targets[place].overlaps[choice] = max(targets[place].overlaps[choice], overlap)
          if overlap >= 0.5, overlap > best?.overlap ?? 0 { best = (place, choice, overlap) }
        }
      }
      if hasCue { oracle.withCue += 1 }
      guard let best else { continue }
      oracle.within += 1
      if best.overlap > 0.93 { oracle.exact += 1 }
      targets[best.place].isDropped = false
      targets[best.place].choice = best.choice
      targets[best.place].source = attribution.source
    }
    return targets
  }
}
