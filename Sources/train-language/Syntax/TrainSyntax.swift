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
  var epochs = 12
  @Option(help: "The numbers that a word is before it is read in context.")
  var embedding = 64
  @Option(help: "The cells of one direction of a recurrent layer.")
  var hidden = 48
  @Option(help: "The numbers by which heads are chosen.")
  var arc = 48
  @Option(help: "The numbers by which relations are chosen.")
  var label = 48
  @Option(help: "The words of a batch.")
  var batchWords = 400
  @Option(help: "The first learning rate.")
  var rate: Float = 0.003
  @Option(help: "How much of the states is dropped.")
  var dropout: Float = 0.25
  @Option(help: "How much of the input is dropped.")
  var inputDropout: Float = 0.1
  @Option(help: "How readily rare features are dropped.")
  var rareDropout: Float = 0.25

  func run() throws {
    let treebank = try Treebank(paths: train)
    let vocabulary = SyntaxVocabulary(treebank, seen: 2)
    print("features: \(vocabulary.keys.count), pairs of tags: \(vocabulary.pairs.count)")
    let samples = vocabulary.samples(treebank)
    let tests = try score.map { Treebank(conllu: try TreebankFile.read($0)) }
    var trainer = SyntaxTrainer()
    trainer.epochs = epochs
    trainer.embedding = embedding
    trainer.hidden = hidden
    trainer.arc = arc
    trainer.label = label
    trainer.batchWords = batchWords
    trainer.rate = rate
    trainer.dropout = SyntaxDropout(rare: rareDropout, input: inputDropout, state: dropout)
    let section = try trainer.train(vocabulary, samples) { epoch, section in
      print("epoch \(epoch), seconds \(clock() / 1_000_000)")
      for test in tests { print("  \(try Self.score(section, test).summary)") }
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
