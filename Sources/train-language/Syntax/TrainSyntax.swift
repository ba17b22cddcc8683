internal import ArgumentParser
internal import Foundation
internal import Language

/// Trains tagger and parser and writes them as model files.
struct TrainSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syntax", abstract: "Train the tagger and the parser.")

  @Option(help: "A treebank to train on (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the tagger sees the treebanks.")
  var tagEpochs = 8
  @Option(help: "How often the parser sees the treebanks.")
  var parseEpochs = 10
  @Option(help: "Into how many parts the treebanks are cut to tag each by a tagger of the others.")
  var folds = 5

  func run() throws {
    let treebank = try Treebank(paths: train)
    var tagger = TaggerTrainer(epochs: tagEpochs)
    try ModelFolder.replace("tagger", with: tagger.train(treebank), in: model)
    print("tagger trained")
    let document = try tagged(treebank)
    print("tags: \(SyntaxScore(treebank, document).summary)")
    let parser = ParserTrainer(epochs: parseEpochs).train(treebank, tagged: document)
    try ModelFolder.replace("parser", with: parser, in: model)
  }

  /// The words of the treebank, each sentence tagged by a tagger that has not seen it.
  private func tagged(_ treebank: Treebank) throws -> Document {
    var document = treebank.document(treebank.sentences.indices)
    for fold in 0..<folds {
      let others = treebank.sentences.enumerated().filter { $0.offset % folds != fold }
      var trainer = TaggerTrainer(epochs: max(1, tagEpochs / 2))
      var writer = ModelContainerWriter()
      writer.set("tagger", to: trainer.train(Treebank(sentences: others.map(\.element))))
      let tagger = try Tagger(ModelContainer(bytes: writer.bytes()))
      var scratch = Tagger.Scratch()
      for (number, sentence) in document.sentences.enumerated() where number % folds == fold {
        tagger.tag(&document, sentence: sentence, scratch: &scratch)
      }
    }
    return document
  }
}
