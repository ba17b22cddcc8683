internal import ArgumentParser
internal import Foundation
internal import Language

/// Tags and parses the words of treebanks and prints how much is right, and the speed.
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
      let tagging = ContinuousClock().measure { model.tag(&document) }
      let parsing = ContinuousClock().measure { model.parse(&document) }
      print(path, SyntaxScore(treebank, document).summary)
      let words = Double(document.tokens.count)
      print(
        "  words a second: tagging \(Int(words / tagging.seconds)), parsing "
          + "\(Int(words / parsing.seconds)), both \(Int(words / (tagging + parsing).seconds))")
    }
  }

  private func loadModel() throws -> LanguageModel {
    guard let model else { return try .shipped() }
    return try LanguageModel(ModelFolder.container(model))
  }
}

extension Duration {
  /// As a number of seconds.
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
