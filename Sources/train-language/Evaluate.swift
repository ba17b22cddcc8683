internal import ArgumentParser
internal import Foundation
internal import Language

/// Scores the language core on a treebank by the definitions of the CoNLL 2018 shared task.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score the language core on CoNLL-U files.",
    discussion: "Example: train-language evaluate gum-dev.conllu")

  @Argument(help: "CoNLL-U files.")
  var paths: [String]

  func run() throws {
    let reader = TextReader()
    for path in paths {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      var score = ReadingScore()
      for range in treebank.documents {
        let gold = treebank.document(range)
        score.add(gold: gold, system: reader.read(gold.bytes))
      }
      print("\(path), raw text")
      for (name, counts) in score.measures where counts.gold > 0 {
        print("  \(name) \(String(format: "%.2f", 100 * counts.f1))")
      }
    }
  }
}
