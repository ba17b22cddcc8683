public import ReferenceData

/// What the trainer needs of the name model: the features and true labels of each candidate.
public struct NameTraining: Sendable {
  /// The number of labels of kind, and of bounds.
  public static var labelCounts: [Int] { [NameLabel.count, NameLabel.boundCount] }
  /// The section of the model container.
  public static var section: String { NameTagger.section }

  /// A token that may be part of a name.
  public struct Step: Sendable {
    /// The keys of its features.
    public var keys: [UInt64]
    /// Its label of kind and its label of bounds.
    public var labels: [Int]
  }

  /// Runs of candidates that follow one another.
  public private(set) var runs: [[Step]] = []

  /// Prepares a tagged document with its true names.
  public init(
    _ document: Document, names: TrueNames, lexicon: NameLexicon, library: ReferenceLibrary
  ) {
    let features = NameFeatures(
      document, NameEvidence(document, library: library, lexicon: lexicon))
    let labels = Self.labels(names, count: document.tokens.count)
    for sentence in document.sentences {
      let isTitle = features.isTitle(sentence.tokens)
      var previous = -2
      for index in sentence.tokens where features.isCandidate(index, in: sentence.tokens) {
        var keys: [UInt64] = []
        features.append(index, in: sentence.tokens, isTitle: isTitle, to: &keys)
        var bound = labels.bounds[index]
        if previous != index - 1 {
          runs.append([])
          if bound == NameLabel.goesOn { bound = NameLabel.begins }
        }
        runs[runs.count - 1].append(Step(keys: keys, labels: [labels.kinds[index], bound]))
        previous = index
      }
    }
  }

  private static func labels(_ names: TrueNames, count: Int) -> (kinds: [Int], bounds: [Int]) {
    var kinds = [Int](repeating: NameLabel.outside, count: count)
    var bounds = kinds
    for name in names.names {
      for token in name.tokens {
        kinds[token] = NameLabel.part(name.kind)
        bounds[token] = NameLabel.goesOn
      }
      bounds[Int(name.firstToken)] = NameLabel.begins
    }
    for (token, kind) in names.heads { kinds[token] = NameLabel.head(kind) ?? kinds[token] }
    return (kinds, bounds)
  }
}

/// The names that a treebank annotates, as the name model learns them.
public struct TrueNames: Sendable {
  /// The names without titles, in text order; of overlapping ones the longest.
  public var names: [NameMention]
  /// The proper nouns that head a mention, with its kind; of several kinds the first.
  public var heads: [(token: Int, kind: NameMention.Kind)]
}

extension NameTraining {
  /// Whether a label may follow another (-1: the start) in the field of kinds (0) or bounds (1).
  public static func mayFollow(_ label: Int, after previous: Int, field: Int) -> Bool {
    field == 0 || label != NameLabel.goesOn || previous > NameLabel.outside
  }
}
