internal import ArgumentParser
internal import Foundation
internal import Language

/// Scores the names on treebanks with entities, with gold tokens and sentences.
struct EvaluateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-names", abstract: "Score names on treebanks with entities.")

  @Option(help: "The folder of model files.")
  var model: String
  @Flag(help: "Keep the treebank's own tags and arcs.")
  var goldSyntax = false
  @Argument(help: "Treebanks (CoNLL-U, plain or gzip).")
  var paths: [String]

  func run() throws {
    let container = try ModelFolder.container(model)
    let pipeline = try LanguagePipeline(container, library: .shipped)
    let finder = NameFinder(container, library: .shipped)
    let resolver = CoreferenceResolver(library: .shipped)
    for path in paths {
      let treebank = Treebank(conllu: try TreebankFile.read(path))
      var score = NameScore()
      var links = CoreferenceScore()
      for range in treebank.documents {
        var document = treebank.document(range)
        if goldSyntax {
          finder.find(in: &document)
          resolver.resolve(&document)
        } else {
          document = pipeline.read(treebank, range)
        }
        score.add(document, treebank: treebank, range: range)
        links.add(document, treebank: treebank, range: range)
      }
      print(path)
      for (name, counts) in score.counts {
        let precision = Double(counts.correct) / Double(max(1, counts.system))
        let recall = Double(counts.correct) / Double(max(1, counts.gold))
        Self.show(name, precision, recall, counts.f1)
      }
      Self.show("coreference (LEA)", links.precision, links.recall, links.f1)
    }
  }

  private static func show(_ name: String, _ precision: Double, _ recall: Double, _ f1: Double) {
    let figures = [precision, recall, f1].map { String(format: "%.3f", $0) }
    print("  \(name): precision \(figures[0]), recall \(figures[1]), F1 \(figures[2])")
  }
}
