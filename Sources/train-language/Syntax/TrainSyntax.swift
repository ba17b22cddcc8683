internal import ArgumentParser
internal import Foundation
internal import Language

/// Trains the network that tags and parses and writes its model file.
struct TrainSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax", abstract: "Train the tagger and the parser.")

  @Option(help: "A treebank to train on (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "A treebank to score after each epoch; may be repeated.")
  var score: [String] = []
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the network sees the treebanks.")
  var epochs = 8
  @Option(help: "The cells of one direction of a recurrent layer.")
  var hidden = 48
  @Option(help: "The share of the states that is dropped.")
  var dropout: Float = 0.05
  @Option(help: "The seed of all that chance decides.")
  var seed: UInt64 = 1

  func run() throws {
    let treebank = try Treebank(paths: train)
    let vocabulary = SyntaxVocabulary(treebank, seen: 2)
    print("features: \(vocabulary.keys.count), pairs of tags: \(vocabulary.pairs.count)")
    let tests = try score.map { Treebank(conllu: try TreebankFile.read($0)) }
    var trainer = SyntaxTrainer()
    trainer.epochs = epochs
    trainer.hidden = hidden
    trainer.dropout.state = dropout
    trainer.seed = seed
    let section = try trainer.train(vocabulary, vocabulary.samples(treebank)) { epoch in
      print("epoch \(epoch.number), loss \(epoch.loss), \(clock() / CLOCKS_PER_SEC) s")
      for test in tests { print("  \(try Self.score(epoch.section, test).summary)") }
    }
    try ModelFolder.replace("syntax", with: section, in: model)
  }

  private static func score(_ section: ModelWriter, _ treebank: Treebank) throws -> SyntaxScore {
    var writer = ModelContainerWriter()
    writer.set("syntax", to: section)
    let model = try LanguageModel(ModelContainer(bytes: writer.bytes()))
    var document = treebank.document(treebank.sentences.indices)
    model.read(&document)
    return SyntaxScore(treebank, document)
  }
}
