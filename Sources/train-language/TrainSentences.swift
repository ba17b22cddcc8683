internal import ArgumentParser
internal import Foundation
internal import Language

/// Trains the sentence model on treebanks' raw text and writes it as a model file.
struct TrainSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Train the model that ends sentences.")

  @Option(help: "A treebank to train on (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the treebanks are seen.")
  var epochs = 10

  func run() throws {
    var examples: [SentenceTraining.Example] = []
    for path in train {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      for range in treebank.documents {
        examples += SentenceTraining.examples(of: treebank.document(range))
      }
    }
    var perceptron = AveragedPerceptron(classCount: 2)
    for example in examples { perceptron.see(example.keys) }
    perceptron.keepFeatures(seen: 3)
    var random = SeededGenerator(seed: 3)
    var scores: [Float] = [0, 0]
    for _ in 0..<epochs {
      examples.shuffle(using: &random)
      for example in examples {
        perceptron.scores(example.keys, into: &scores)
        perceptron.learn(
          example.keys, truth: example.isBoundary ? 1 : 0, guess: scores[1] > scores[0] ? 1 : 0)
      }
    }
    var section = ModelWriter()
    perceptron.write(to: &section)
    try ModelFolder.replace(SentenceTraining.section, with: section, in: model)
    print("sentences: \(examples.count) places, \(perceptron.featureCount) features")
  }
}
