internal import Language

/// A plain tagger that gives training documents the Penn tags of a model that has not seen them.
///
/// The name model would trust tags too far if it learned from those of a tagger trained on the same
/// documents, which hardly ever errs there.
struct FoldTagger {
  private let model: LinearModel

  /// Trains on documents with their true tags.
  init(_ documents: [Document], epochs: Int = 4) throws {
    let classCount = PennTag.allCases.count
    var perceptron = AveragedPerceptron(classCount: classCount)
    var sentences: [(document: Int, range: Range<Int>)] = []
    for (number, document) in documents.enumerated() {
      for sentence in document.sentences { sentences.append((number, sentence.tokens)) }
    }
    for (number, range) in sentences {
      Self.walk(documents[number], range) { index, keys in
        perceptron.see(keys)
        return documents[number].tokens[index].pennTag
      }
    }
    perceptron.keepFeatures(seen: 2)
    var scores = [Float](repeating: 0, count: classCount)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<epochs {
      sentences.shuffle(using: &random)
      for (number, range) in sentences {
        Self.walk(documents[number], range) { index, keys in
          perceptron.scores(keys, into: &scores)
          let guess = scores.indices.max { scores[$0] < scores[$1] } ?? 0
          let truth = Int(documents[number].tokens[index].pennTag.rawValue)
          perceptron.learn(keys, truth: truth, guess: guess)
          return PennTag(rawValue: UInt8(guess)) ?? .unknown
        }
      }
    }
    var section = ModelWriter()
    perceptron.write(to: &section)
    var writer = ModelContainerWriter()
    writer.set("fold", to: section)
    var reader = try ModelContainer(bytes: writer.bytes()).section("fold")
    model = try LinearModel(&reader)
  }

  /// Sets the Penn tags of a document.
  func tag(_ document: inout Document) {
    var scores = [Int32](repeating: 0, count: model.classCount)
    let source = document
    for sentence in source.sentences {
      Self.walk(source, sentence.tokens) { index, keys in
        for label in scores.indices { scores[label] = 0 }
        for key in keys { model.add(key, to: &scores) }
        let tag = PennTag(rawValue: UInt8(LinearModel.best(scores))) ?? .unknown
        document.tokens[index].pennTag = tag
        return tag
      }
    }
  }

  /// Calls `choose` with the features of each token; it says the tag to go on with.
  private static func walk(
    _ document: Document, _ range: Range<Int>, _ choose: (Int, [UInt64]) -> PennTag
  ) {
    var previous: UInt64 = 98
    var beforePrevious: UInt64 = 98
    for index in range {
      var keys = wordKeys(document, index, range)
      let word = document.tokens[index].formHash
      keys.append(FeatureHash.key(30, previous))
      keys.append(FeatureHash.key(31, previous, beforePrevious))
      keys.append(FeatureHash.key(32, previous, word))
      keys.append(FeatureHash.key(33, previous, shape(document, index, range)))
      beforePrevious = previous
      previous = UInt64(choose(index, keys).rawValue)
    }
  }

  private static func wordKeys(
    _ document: Document, _ index: Int, _ range: Range<Int>
  ) -> [UInt64] {
    func word(_ place: Int) -> UInt64 {
      range.contains(place) ? document.tokens[place].formHash : place < index ? 1 : 2
    }
    let shape = self.shape(document, index, range)
    var keys = [
      FeatureHash.key(1, word(index)), FeatureHash.key(2, word(index - 1)),
      FeatureHash.key(3, word(index + 1)), FeatureHash.key(4, word(index - 2)),
      FeatureHash.key(5, word(index + 2)), FeatureHash.key(6, shape),
      FeatureHash.key(7, word(index), word(index + 1)),
      FeatureHash.key(8, word(index - 1), word(index)),
    ]
    let token = document.tokens[index]
    var beginning: UInt64 = 0
    var ending: UInt64 = 0
    for length in 1...4 where Int(token.end - token.start) >= length {
      beginning = beginning << 8 | UInt64(document.bytes[Int(token.start) + length - 1] | 0x20)
      ending = ending << 8 | UInt64(document.bytes[Int(token.end) - length] | 0x20)
      keys.append(FeatureHash.key(10 + UInt64(length), ending, shape))
      keys.append(FeatureHash.key(20 + UInt64(length), beginning))
    }
    return keys
  }

  private static func shape(_ document: Document, _ index: Int, _ range: Range<Int>) -> UInt64 {
    let token = document.tokens[index]
    return UInt64(token.shape.rawValue & 0x3E) << 1 | (index == range.lowerBound ? 1 : 0)
  }
}
