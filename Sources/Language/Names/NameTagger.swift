/// Labels the tokens of a document with the trained name model: two chains of labels over one set of
/// features, one for kinds and heads, one for bounds (linear-chain conditional random fields).
struct NameTagger: Sendable {
  /// The section of the model container.
  static let section = "names"

  /// The gazetteer that the model was trained with.
  let lexicon: NameLexicon
  private let model: LinearModel
  private let kinds: LabelChain
  private let bounds: LabelChain

  private static let width = NameLabel.count + NameLabel.boundCount

  init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section(Self.section)
    lexicon = try NameLexicon(&reader)
    model = try LinearModel(&reader)
    guard model.classCount == Self.width else { throw reader.badSection }
    kinds = try Self.chain(&reader, labelCount: NameLabel.count)
    bounds = try Self.chain(&reader, labelCount: NameLabel.boundCount)
  }

  private static func chain(
    _ reader: inout ModelReader, labelCount: Int
  ) throws(LanguageModelError) -> LabelChain {
    let array = try reader.array(of: Int32.self)
    guard array.count == (labelCount + 1) * labelCount else { throw reader.badSection }
    let limit = -LabelChain.never
    return LabelChain(
      labelCount: labelCount,
      transitions: array.buffer.map { max(-limit, min(limit, $0)) })
  }

  /// The labels of each token.
  struct Labels {
    var kinds: [UInt8]
    var bounds: [UInt8]
  }

  /// Labels all tokens.
  func labels(_ features: NameFeatures) -> Labels {
    var work = Work(features, lexicon: lexicon)
    work.score(features, model)
    work.smooth(features)
    var labels = Labels(
      kinds: [UInt8](repeating: 0, count: features.document.tokens.count),
      bounds: [UInt8](repeating: 0, count: features.document.tokens.count))
    var scratch = LabelChain.Scratch()
    for run in work.runs {
      let token = work.candidates[run.lowerBound]
      let first = run.lowerBound * Self.width
      kinds.decode(work.scores, first: first, stride: Self.width, count: run.count, &scratch) {
        labels.kinds[token + $0] = $1
      }
      bounds.decode(
        work.scores, first: first + NameLabel.count, stride: Self.width, count: run.count, &scratch
      ) { labels.bounds[token + $0] = $1 }
    }
    return labels
  }

  /// The candidates of a document and the scores of their labels.
  private struct Work {
    var candidates: [Int] = []
    /// The runs of candidates that follow one another in a sentence.
    var runs: [Range<Int>] = []
    var scores: [Int32] = []

    init(_ features: NameFeatures, lexicon: NameLexicon) {
      for sentence in features.document.sentences {
        var first = candidates.count
        for index in sentence.tokens where features.isCandidate(index, in: sentence.tokens) {
          if candidates.count > first, candidates[candidates.count - 1] != index - 1 {
            runs.append(first..<candidates.count)
            first = candidates.count
          }
          candidates.append(index)
        }
        if candidates.count > first { runs.append(first..<candidates.count) }
      }
      scores = [Int32](repeating: 0, count: candidates.count * NameTagger.width)
    }

    mutating func score(_ features: NameFeatures, _ model: LinearModel) {
      let width = NameTagger.width
      var keys: [UInt64] = []
      var sentence: Int32 = -1
      var isTitle = false
      scores.withUnsafeMutableBufferPointer { scores in
        for (number, index) in candidates.enumerated() {
          let token = features.document.tokens[index]
          let range = features.document.sentences[Int(token.sentence)].tokens
          if token.sentence != sentence {
            isTitle = features.isTitle(range)
            sentence = token.sentence
          }
          keys.removeAll(keepingCapacity: true)
          features.append(index, in: range, isTitle: isTitle, to: &keys)
          let row = UnsafeMutableBufferPointer(
            rebasing: scores[(number * width)..<((number + 1) * width)])
          model.add(keys, to: row)
        }
      }
    }

    /// Draws what the places of one word in the document say of its kind together: three quarters
    /// are their mean. Whether it heads a name is left to each place ("Norton", "Norton Street").
    mutating func smooth(_ features: NameFeatures) {
      let groups = NameLabel.groupCount
      var sums = [Int64](repeating: 0, count: features.context.words.count * groups)
      var counts = [Int64](repeating: 0, count: features.context.words.count)
      var best = [Int32](repeating: 0, count: candidates.count * groups)
      for (number, index) in candidates.enumerated() {
        noteBest(of: number, &best)
        let word = Int(features.context.wordOfToken[index])
        guard word >= 0 else { continue }
        counts[word] += 1
        for group in 0..<groups {
          sums[word * groups + group] += Int64(best[number * groups + group])
        }
      }
      for (number, index) in candidates.enumerated() {
        let word = Int(features.context.wordOfToken[index])
        guard word >= 0, counts[word] > 1 else { continue }
        for label in 0..<NameLabel.count {
          let group = NameLabel.group(label)
          let mean = sums[word * groups + group] / counts[word]
          let place = number * NameTagger.width + label
          let change = (mean - Int64(best[number * groups + group])) * 3 / 4
          scores[place] = Int32(clamping: Int64(scores[place]) + change)
        }
      }
    }

    /// The best score of each kind, whether head or part.
    private func noteBest(of number: Int, _ best: inout [Int32]) {
      for group in 0..<NameLabel.groupCount {
        best[number * NameLabel.groupCount + group] = Int32.min
      }
      for label in 0..<NameLabel.count {
        let place = number * NameLabel.groupCount + NameLabel.group(label)
        best[place] = max(best[place], scores[number * NameTagger.width + label])
      }
    }
  }
}
