public import ReferenceData

/// Finds the names of a document by the trained model and the reference data.
public struct NameFinder: Sendable {
  private let library: ReferenceLibrary
  private let tagger: NameTagger?

  /// Makes a finder; without a trained section only names of the reference data are found.
  public init(_ container: ModelContainer, library: ReferenceLibrary) {
    self.library = library
    tagger = try? NameTagger(container)
  }

  /// Sets the names of a document whose words are tagged; arcs help where they are set.
  public func find(in document: inout Document) {
    let evidence = NameEvidence(document, library: library)
    var names: [NameMention] = []
    if let tagger {
      let labels = tagger.labels(NameFeatures(document, evidence))
      names = Self.mentions(labels)
    }
    let overriding = ReferenceOverride(document: document, evidence: evidence)
    document.names = overriding.apply(to: names)
    document.nestedNames = overriding.nested(in: document.names)
    for (number, name) in document.names.enumerated() {
      for token in name.tokens { document.tokens[token].name = Int32(number) }
    }
  }

  /// The names that a sequence of labels makes.
  static func mentions(_ labels: [UInt8]) -> [NameMention] {
    var names: [NameMention] = []
    var previous = NameLabel.outside
    for (index, label) in labels.enumerated() {
      let label = Int(label)
      if label == NameLabel.outside {
        previous = label
        continue
      }
      if NameLabel.isBegin(label) || !NameLabel.mayFollow(label, after: previous) {
        names.append(
          NameMention(
            firstToken: Int32(index), endToken: Int32(index + 1),
            kind: NameLabel.kinds[NameLabel.kind(label)]))
      } else {
        names[names.count - 1].endToken = Int32(index + 1)
      }
      previous = label
    }
    return names
  }
}
