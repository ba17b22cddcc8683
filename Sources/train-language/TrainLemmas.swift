internal import ArgumentParser
internal import Foundation
internal import Language

/// Counts lemma rules from treebanks and writes them as a table.
struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Count the lemma rules.")

  @Option(help: "A treebank to count (CoNLL-U, plain or gzip); may be repeated.")
  var train: [String]
  @Option(help: "The table to write.")
  var output: String

  func run() throws {
    var training = LemmaTraining()
    for path in train { training.add(Treebank(conllu: try TreebankFile.read(path))) }
    let head = """
      # How forms become lemmas: Penn tag, ending (^ before a whole word), bytes to cut, letters to add.
      # source: counted from the train splits of UD English EWT and GUM (May 2025) by train-language lemmas
      # licence: CC BY-SA 4.0 (EWT), CC BY 4.0 (GUM)
      # date: 2026-11-23
      """
    let text = head + "\n" + training.rows().joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: output))
  }
}
