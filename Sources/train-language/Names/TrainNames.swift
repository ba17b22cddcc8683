internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// Trains the name model on GUM's entities and writes it as a model file.
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the name model.",
    discussion: """
      Example: train-language names --train gum-train.conllu.gz --tags ewt-train.conllu.gz \
      --gazetteer .dev/name-gazetteer.tsv.gz --model Sources/CModels/Models
      """)

  @Option(help: "A treebank with entities (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "A treebank whose tags help to tag the training documents; may be repeated.")
  var tags: [String] = []
  @Option(help: "Words of names and places, with their uses.")
  var gazetteer: String
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the treebanks are seen.")
  var epochs = 12
  @Option(help: "The share of features left out at each step.")
  var dropout = 0.1
  @Option(help: "Weights below this are not kept.")
  var smallest = 0.04
  @Option(help: "In how many parts the documents are tagged, each by a tagger of the others.")
  var folds = 4

  func run() throws {
    let words = try NameGazetteer.read(gazetteer)
    var section = ModelWriter()
    NameLexicon.write(words, to: &section)
    let lexicon = try self.lexicon(section)
    var trainer = NameFieldTrainer()
    trainer.epochs = epochs
    trainer.dropout = dropout
    trainer.smallest = Float(smallest)
    for (document, names) in try self.documents() {
      trainer.add(NameTraining(document, names: names, lexicon: lexicon, library: .shipped))
    }
    let count = trainer.train(to: &section)
    try ModelFolder.replace(NameTraining.section, with: section, in: model)
    print("names: \(words.count) words of the gazetteer, \(count) features")
  }

  private func lexicon(_ section: ModelWriter) throws -> NameLexicon {
    var writer = ModelContainerWriter()
    writer.set(NameTraining.section, to: section)
    var reader = try ModelContainer(bytes: writer.bytes()).section(NameTraining.section)
    return try NameLexicon(&reader)
  }

  /// The documents with the tags of taggers that have not seen them, and their true names.
  private func documents() throws -> [(Document, TrueNames)] {
    var gold: [(document: Document, names: TrueNames)] = []
    for path in train {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      for range in treebank.documents {
        let document = treebank.document(range)
        gold.append((document, treebank.names(of: range, in: document)))
      }
    }
    let others = try tags.map { path in
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      return treebank.document(treebank.sentences.indices)
    }
    for fold in 0..<folds {
      let seen = gold.indices.filter { $0 % folds != fold }.map { gold[$0].document }
      let tagger = try FoldTagger(others + seen)
      for index in gold.indices where index % folds == fold { tagger.tag(&gold[index].document) }
    }
    return gold.map { ($0.document, $0.names) }
  }
}
