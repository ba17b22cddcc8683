internal import AnalysisCore
internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// Trains the network that tells who says what: one for all articles, and some that each left a part
/// of them out, with which those are read that the models of attribution learn from.
struct TrainSpeech: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speech", abstract: "Train the network that tells who says what.",
    discussion: """
      It reads what the network for syntax makes of a word, so it is trained anew after that one. The
      held-out tenth and the gold are never trained on.
      """)

  @OptionGroup var options: AttributionOptions
  @Option(help: "The folder for the network of all articles, with a folder for each part.")
  var output: String
  @Option(help: "How often the articles are seen.")
  var rounds = 5
  @Option(help: "The cells of one direction of the recurrent layer.")
  var hidden = 32
  @Option(help: "The share of the numbers that is dropped.")
  var drop: Float = 0.2
  @Option(help: "The greatest step of a weight of this network.")
  var step: Float = 0.003

  func run() async throws {
    let container = try ModelFolder.container(options.model, without: SpeechNetwork.section)
    let pipeline = try LanguagePipeline(container, library: .shipped)
    let corpus = try options.read()
    let documents = await options.documents(corpus.articles, pipeline)
    let (samples, layout) = try samples(corpus, documents, LanguageModel(container))
    print("\(samples.count) sentences, \(layout.count) weights")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for part in -1..<SpeechParts.count {
        group.addTask {
          let section = trainer.train(samples, layout) { SpeechParts.part(of: $0) != part }
          try ModelFolder.replace(
            SpeechNetwork.section, with: section, in: SpeechParts.folder(part, in: output))
        }
      }
      try await group.waitForAll()
    }
  }

  private var trainer: SpeechTrainer {
    var trainer = SpeechTrainer()
    trainer.epochs = rounds
    trainer.rate = step
    trainer.dropout = drop
    return trainer
  }

  private func samples(
    _ corpus: AnnotatedCorpus, _ documents: [Document], _ model: LanguageModel
  ) -> ([SpeechSample], SpeechLayout) {
    var samples: [SpeechSample] = []
    var width = 0
    for number in 0..<corpus.firstGold where !corpus.isHeldOut(number) {
      let states = model.states(of: documents[number])
      samples += SpeechSample.all(
        documents[number], states: states, corpus.articles[number].annotations(), article: number)
    }
    if let first = samples.first { width = first.input.count / max(1, first.count) }
    let layout = SpeechLayout(
      context: model.stateWidth, form: width - model.stateWidth, hidden: hidden)
    return (samples, layout)
  }
}
