internal import AnalysisCore
internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// The articles and settings of the attribution model, shared by training and validation.
struct AttributionOptions: ParsableArguments {
  @Option(help: "Annotated articles, one JSON object a line, as PolNeAR has them.")
  var articles: String
  @Option(help: "More of them, whose statements were marked as those of the gold are.")
  var labelled: String?
  @Option(help: "Annotated articles in the form of the gold.")
  var gold: String
  @Option(help: "The folder of their texts.")
  var texts: String
  @Option(help: "How much each article weighs that is marked as the gold is.")
  var goldWeight: Float = 2
  @Option(help: "The folder of model files.")
  var model: String
  @Option(help: "The folder that `speech` made; without it no network says who says what.")
  var speech: String?
  @Option(help: "How often the examples are seen.")
  var epochs = 3
  @Option(help: "The first step of a weight of the hidden layer.")
  var rate: Float = 0.05
  @Option(help: "The first step of a weight of a pair of traits.")
  var pairRate: Float = 0.05
  @Option(help: "How strongly weights are drawn to zero.")
  var decay: Float = 3e-3
  @Option(help: "How much a word that reports nothing weighs.")
  var noneWeight: Float = 1
  @Option(help: "How much of the hidden layer is left out at random in training.")
  var dropout: Float = 0.3
  @Option(help: "How often a trait must be seen.")
  var minimum: Int32 = 5
  @Option(help: "The weight under which a pair of traits is dropped.")
  var smallest: Float = 0.12
  @Option(help: "The logarithm of the odds from which a word counts as reporting.")
  var threshold: Float = -0.7
  @Option(help: "The logarithm of the odds from which a nominal counts as the speaker.")
  var speakerThreshold: Float = -2.5

  var settings: ChoiceNetwork.Settings {
    ChoiceNetwork.Settings(
      epochs: epochs, rate: rate, pairRate: pairRate, decay: decay, noneWeight: noneWeight,
      dropout: dropout, minimum: minimum, smallest: smallest)
  }

  /// Models that are fitted to the articles that `includes` accepts.
  func networks(
    of labels: AttributionLabels, includes: (Int) -> Bool
  ) -> (statements: ChoiceNetwork, speakers: ChoiceNetwork) {
    var statements = ChoiceNetwork(labels.statements, settings: settings)
    statements.train(includes: includes)
    var speakers = ChoiceNetwork(labels.speakers, settings: settings)
    speakers.train(includes: includes)
    return (statements, speakers)
  }

  /// All articles in a fixed order: PolNeAR's, those marked as the gold is, the gold.
  func read() throws -> AnnotatedCorpus {
    let plain = try AnnotatedArticle.read(articles).sorted { $0.doc < $1.doc }
    let labelled = try labelled.map { try AnnotatedArticle.read($0) } ?? []
    return AnnotatedCorpus(
      articles: plain + labelled + (try GoldArticle.read(gold, texts: texts)),
      firstLabelled: plain.count, firstGold: plain.count + labelled.count)
  }

  /// The choices of all articles but those held out.
  func labels(of corpus: AnnotatedCorpus, _ documents: [Document]) -> AttributionLabels {
    var labels = AttributionLabels()
    for (number, document) in documents.enumerated() where !corpus.isHeldOut(number) {
      let isPlain = number < corpus.firstLabelled
      labels.add(
        document, gold: corpus.articles[number].annotations(), article: number,
        weight: isPlain ? 1 : goldWeight, hasAllSources: isPlain)
    }
    return labels
  }

  /// The readings of all articles.
  func documents(_ corpus: AnnotatedCorpus) async throws -> [Document] {
    if let speech {
      return try await SpeechParts.documents(corpus, self, networks: speech)
    }
    let container = try ModelFolder.container(model, without: SpeechNetwork.section)
    return await documents(
      corpus.articles, try LanguagePipeline(container, library: .shipped))
  }

  /// The readings of some articles, on all cores.
  func documents(
    _ articles: [AnnotatedArticle], _ pipeline: LanguagePipeline
  ) async -> [Document] {
    await withTaskGroup(of: (Int, Document).self) { group in
      for (number, article) in articles.enumerated() {
        group.addTask { (number, pipeline.read(article.text)) }
      }
      var documents = [Document?](repeating: nil, count: articles.count)
      for await (number, document) in group { documents[number] = document }
      return documents.compactMap { $0 }
    }
  }
}
