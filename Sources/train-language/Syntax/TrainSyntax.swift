internal import ArgumentParser
internal import Foundation
internal import Language

/// Trains the network that tags and parses and writes its model file.
struct TrainSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax", abstract: "Train the tagger and the parser.")

  @Option(help: "A treebank to train on (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "A treebank that other networks have read; may be repeated.")
  var silver: [String] = []
  @Option(help: "How much a sentence of those weighs.")
  var silverWeight: Float = 1
  @Option(help: "What large corpora say of words, as .dev/make-word-knowledge writes it.")
  var knowledge: String?
  @Option(help: "A treebank to score after each epoch; may be repeated.")
  var score: [String] = []
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the network sees the treebanks.")
  var epochs = 8
  @Option(help: "The numbers that a word is before it is read in context.")
  var embedding = 64
  @Option(help: "The cells of one direction of a recurrent layer.")
  var hidden = 48
  @Option(help: "The numbers by which a word and its head are compared.")
  var arc = 48
  @Option(help: "The numbers from which the relation of a word is told.")
  var label = 48
  @Option(help: "The greatest step of a weight.")
  var rate: Float = 0.004
  @Option(help: "The share of the states that is dropped.")
  var dropout: Float = 0.05
  @Option(help: "The seed of all that chance decides.")
  var seed: UInt64 = 1

  func run() throws {
    let treebank = try Treebank(paths: train)
    let taught = try Treebank(paths: silver)
    let vocabulary = SyntaxVocabulary(
      Treebank(sentences: treebank.sentences + taught.sentences), seen: 2,
      knowledge: try knowledge.map { try WordKnowledge(path: $0) } ?? WordKnowledge())
    let samples =
      vocabulary.samples(treebank) + vocabulary.samples(taught, weight: silverWeight)
    print("features: \(vocabulary.keys.count), pairs of tags: \(vocabulary.pairs.count)")
    let tests = try score.map { Treebank(conllu: try TreebankFile.read($0)) }
    let section = try trainer.train(vocabulary, samples) { epoch in
      print("epoch \(epoch.number), loss \(epoch.loss), \(clock() / CLOCKS_PER_SEC) s")
      for test in tests { print("  \(try Self.score(epoch.section, test).summary)") }
    }
    try ModelFolder.replace("syntax", with: section, in: model)
  }

  private var trainer: SyntaxTrainer {
    var trainer = SyntaxTrainer()
    trainer.epochs = epochs
    trainer.embedding = embedding
    trainer.hidden = hidden
    trainer.arc = arc
    trainer.label = label
    trainer.rate = rate
    trainer.dropout.state = dropout
    trainer.seed = seed
    return trainer
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
