/// What the trainer needs of the sentence model: the features of each place and the truth.
public struct SentenceTraining {
  /// The section of the model container.
  public static var section: String { SentenceModel.section }

  /// The features of one place and whether a sentence ends there.
  public struct Example: Sendable {
    /// The keys of the features.
    public var keys: [UInt64]
    /// Whether a sentence ends there.
    public var isBoundary: Bool
  }

  /// The places of a document's text, cut into tokens as any text is.
  public static func examples(of gold: Document) -> [Example] {
    let ends = Set(gold.sentences.map(\.end))
    var examples: [Example] = []
    let cut = TextReader.cut(gold.bytes, rules: .shipped)
    let features = SentenceFeatures(reader: cut.reader, rules: .shipped, tokens: cut.tokens)
    SentenceSplitter(features: features, model: nil, hasColons: true).walk { place, isEnd in
      let isBoundary = ends.contains(cut.tokens[place.next - 1].end)
      if !isEnd {
        var example = Example(keys: [], isBoundary: isBoundary)
        features.append(place, to: &example.keys)
        examples.append(example)
      }
      return isEnd || isBoundary
    }
    return examples
  }
}
