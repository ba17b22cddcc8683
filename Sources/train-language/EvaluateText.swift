internal import ArgumentParser
internal import Foundation
internal import Language

/// Scores the language core on a treebank by the definitions of the CoNLL 2018 shared task.
struct EvaluateText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score the language core on CoNLL-U files.",
    discussion: "Example: train-language evaluate gum-dev.conllu")

  @Option(help: "The folder of model files; by default rules alone.")
  var model: String?
  @Argument(help: "CoNLL-U files.")
  var paths: [String]

  @Flag(help: "Keep the treebank's tokens and sentences.")
  var tokenized = false

  func run() throws {
    let reader = TextReader()
    let pipeline = try model.map {
      try LanguagePipeline(ModelFolder.container($0), library: .shipped)
    }
    for path in paths {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      var score = ReadingScore()
      for range in treebank.documents {
        let gold = treebank.document(range)
        let system = tokenized ? pipeline?.read(treebank, range) : pipeline?.read(gold.bytes)
        score.add(gold: gold, system: system ?? reader.read(gold.bytes))
      }
      print("\(path), \(tokenized ? "gold tokens" : "raw text")")
      for (name, counts) in score.measures where counts.gold > 0 {
        print("  \(name) \(String(format: "%.2f", 100 * counts.f1))")
      }
    }
  }
}
