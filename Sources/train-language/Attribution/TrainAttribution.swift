internal import AnalysisCore
internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// Trains the model of attributions and writes it as a model file.
struct TrainAttribution: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "Train what chooses the content of reporting words.",
    discussion: """
      Of the articles, sorted by their ids, each tenth is held out and never trained on.
      """)

  @OptionGroup var options: AttributionOptions

  func run() async throws {
    let corpus = try options.read()
    let documents = try await options.documents(corpus)
    let labels = options.labels(of: corpus, documents)
    print("\(labels.statements.examples.count) cues; candidates: \(labels.oracle)")
    let networks = options.networks(of: labels) { _ in true }
    var section = ModelWriter()
    networks.statements.write(to: &section, threshold: options.threshold)
    networks.speakers.write(to: &section, threshold: options.speakerThreshold)
    try ModelFolder.replace(AttributionModel.section, with: section, in: options.model)
    print("\(section.bytes.count) bytes")
  }
}
