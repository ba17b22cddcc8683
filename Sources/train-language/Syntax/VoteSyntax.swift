internal import ArgumentParser
internal import Foundation
internal import Language

/// Reads treebanks and plain texts by several networks together: how good they are, and trees to
/// teach one network with.
struct VoteSyntax: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote-syntax", abstract: "Let several networks read texts together.",
    discussion: """
      Prints CoNLL-U. Example: train-language vote-syntax --model a --model b --texts news.jsonl
      """)

  @Option(help: "A folder of model files; may be repeated.")
  var model: [String]
  @Option(help: "A treebank to score the networks on together; may be repeated.")
  var score: [String] = []
  @Option(help: "Texts, one JSON object a line with the member \"text\".")
  var texts: String?

  private struct Line: Decodable {
    var text: String
  }

  func run() throws {
    let vote = try SyntaxVote(folders: model)
    for path in score {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      var document = treebank.document(treebank.sentences.indices)
      vote.read(&document)
      print("# \(path) \(SyntaxScore(treebank, document).summary)")
    }
    guard let texts else { return }
    let reader = TextReader(try .shipped())
    let lines = try TreebankFile.read(texts).split(separator: "\n")
    for (number, line) in lines.enumerated() {
      let text = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).text
      var document = reader.read(text)
      vote.read(&document)
      print(ConlluWriter().text(of: document, identifier: "text-\(number + 1)"), terminator: "")
    }
  }
}
