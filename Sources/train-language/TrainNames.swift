internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// Trains the name model on GUM's entities and writes it as a model file.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the name model.",
    discussion:
      "Example: train-language names --train gum-train.conllu.gz --model Sources/CModels/Models")

  @Option(help: "A treebank with entities (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the treebanks are seen.")
  var epochs = 12

  func run() throws {
    let syntax = try LanguageModel(ModelFolder.container(model))
    let documents = try train.flatMap { try Self.documents($0, syntax) }
    var perceptron = AveragedPerceptron(classCount: NameTraining.labelCount)
    for document in documents {
      document.walk { keys, truth, _ in
        perceptron.see(keys)
        return truth
      }
    }
    perceptron.keepFeatures(seen: 2)
    var scores = [Float](repeating: 0, count: NameTraining.labelCount)
    var order = Array(documents.indices)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        documents[index].walk { keys, truth, isAllowed in
          perceptron.scores(keys, into: &scores)
          var guess = 0
          for label in scores.indices where scores[label] > scores[guess] && isAllowed(label) {
            guess = label
          }
          perceptron.learn(keys, truth: truth, guess: guess)
          return guess
        }
      }
    }
    var section = ModelWriter()
    perceptron.write(to: &section)
    try ModelFolder.replace(NameTraining.section, with: section, in: model)
    print("names: \(perceptron.featureCount) features")
  }

  /// Each document twice: with the treebank's tags and arcs, and with those of the model.
  private static func documents(
    _ path: String, _ syntax: LanguageModel
  ) throws -> [NameTraining] {
    let treebank = Treebank(conllu: try TreebankFile.read(path))
    return treebank.documents.flatMap { range in
      let document = treebank.document(range)
      let names = treebank.names(of: range, in: document)
      var tagged = document
      syntax.read(&tagged)
      Lemmatizer.shipped.lemmatize(&tagged)
      return [document, tagged].map { NameTraining($0, names: names, library: .shipped) }
    }
  }
}
