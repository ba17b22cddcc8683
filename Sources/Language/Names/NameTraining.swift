public import ReferenceData

/// What the trainer needs of the name model: the features of each step.
public struct NameTraining {
  /// The number of labels.
  public static var labelCount: Int { NameLabel.count }
  /// The section of the model container.
  public static var section: String { NameTagger.section }

  private let features: NameFeatures
  private let gold: [Int]

  /// Prepares a document with its true names.
  public init(_ document: Document, names: [NameMention], library: ReferenceLibrary) {
    features = NameFeatures(document, NameEvidence(document, library: library))
    var gold = [Int](repeating: NameLabel.outside, count: document.tokens.count)
    for name in names {
      guard let kind = NameLabel.kinds.firstIndex(of: name.kind) else { continue }
      for token in name.tokens { gold[token] = NameLabel.inside(kind) }
      gold[Int(name.firstToken)] = NameLabel.begin(kind)
    }
    self.gold = gold
  }

  /// Walks over the candidates: `step` gets the features, the true label and the labels that may
  /// stand here, and returns the label to go on with.
  public func walk(_ step: ([UInt64], Int, (Int) -> Bool) -> Int) {
    var walk = NameLabelWalk(tokenCount: gold.count)
    walk.run(features) { keys, previous, index in
      var truth = gold[index]
      if !NameLabel.mayFollow(truth, after: previous) {
        truth = NameLabel.begin(NameLabel.kind(truth))
      }
      return step(keys, truth) { NameLabel.mayFollow($0, after: previous) }
    }
  }
}
