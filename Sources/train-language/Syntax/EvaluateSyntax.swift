internal import ArgumentParser
internal import Foundation
internal import Language

/// Tags and parses the words of treebanks and prints how much is right, and the speed
/// in time of the processor, which a busy machine does not distort.
struct EvaluateSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-syntax", abstract: "Score tagger and parser on annotated treebanks.")

  @Option(help: "The folder of model files; by default those built in.")
  var model: String?
  @Argument(help: "Treebanks (CoNLL-U, plain or gzip).")
  var treebanks: [String]

  func run() throws {
    let model = try loadModel()
    for path in treebanks {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      var document = treebank.document(treebank.sentences.indices)
      let start = clock()
      model.read(&document)
      let ticks = max(1, clock() - start)
      print(path, SyntaxScore(treebank, document).summary)
      print(
        "  tags and arcs: \(document.tokens.count * Int(CLOCKS_PER_SEC) / ticks) words a second")
    }
  }

  private func loadModel() throws -> LanguageModel {
    guard let model else { return try .shipped() }
    return try LanguageModel(ModelFolder.container(model))
  }
}
