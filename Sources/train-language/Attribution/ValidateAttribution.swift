internal import AnalysisCore
internal import ArgumentParser
internal import BriefingModel
internal import Foundation
internal import Language
internal import ReferenceData

/// Trains models that have not seen some articles and writes their findings on those.
struct ValidateAttribution: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate-attribution",
    abstract: "Write the findings of attribution models on articles that they have not seen.",
    discussion: """
      The gold is read in folds, each by a model trained on the rest; the held-out tenth of the
      other articles by the first of them.
      """)

  @OptionGroup var options: AttributionOptions
  @Option(help: "The number of folds of the gold.")
  var folds = 2
  @Option(help: "Where the findings go: PREFIX_THRESHOLD-gold.ndjson and -held.ndjson.")
  var output: String
  @Option(parsing: .upToNextOption, help: "More thresholds, each with files of its own.")
  var thresholds: [Float] = []
  @Flag(help: "Leave the gold out of training.")
  var withoutGold = false

  func run() async throws {
    let corpus = try options.read()
    let articles = corpus.articles
    let firstGold = corpus.firstGold
    let documents = try await options.documents(corpus)
    let labels = options.labels(of: corpus, documents)
    print("\(labels.statements.examples.count) cues; candidates of all: \(labels.oracle)")
    let tried = [options.threshold] + thresholds
    var gold = [[(Int, String)]](repeating: [], count: tried.count)
    var held = gold
    for fold in 0..<(withoutGold ? 1 : folds) {
      let networks = options.networks(of: labels) {
        $0 < firstGold || !withoutGold && $0 % folds != fold
      }
      for (place, threshold) in tried.enumerated() {
        guard let finder = try finder(networks, threshold) else { return }
        for number in articles.indices {
          let isGold = number >= firstGold && (withoutGold || number % folds == fold)
          let isHeld = corpus.isHeldOut(number) && fold == 0
          guard isGold || isHeld else { continue }
          let line = findings(articles[number], documents[number], finder)
          if isGold { gold[place].append((number, line)) }
          if isHeld { held[place].append((number, line)) }
        }
      }
    }
    for (place, threshold) in tried.enumerated() {
      try write(gold[place], to: "\(output)_\(threshold)-gold.ndjson")
      try write(held[place], to: "\(output)_\(threshold)-held.ndjson")
    }
  }

  private func finder(
    _ networks: (statements: ChoiceNetwork, speakers: ChoiceNetwork), _ threshold: Float
  ) throws -> AttributionFinder? {
    var section = ModelWriter()
    networks.statements.write(to: &section, threshold: threshold)
    networks.speakers.write(to: &section, threshold: options.speakerThreshold)
    var writer = ModelContainerWriter()
    writer.set(AttributionModel.section, to: section)
    print("\(section.bytes.count) bytes")
    return AttributionFinder(
      container: try ModelContainer(files: [writer.bytes()]), reference: .shipped)
  }

  private func findings(
    _ annotated: AnnotatedArticle, _ document: Document, _ finder: AttributionFinder
  ) -> String {
    let article = Article(
      id: annotated.doc, path: annotated.doc, language: "en", text: annotated.text, sha256: "")
    return JSONWriter.string(
      Analyzer(reference: .shipped).findings(
        for: article, document: document, attributions: finder.find(in: document)))
  }

  private func write(_ lines: [(Int, String)], to path: String) throws {
    let text = lines.sorted { $0.0 < $1.0 }.map { $0.1 + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
