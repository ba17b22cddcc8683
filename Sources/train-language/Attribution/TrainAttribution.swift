internal import AnalysisCore
internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// Trains the ranker of attributions and writes it as a model file.
struct TrainAttribution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "Train what chooses the content of reporting words.",
    discussion: """
      Of the articles, sorted by their ids, each tenth is held out and never trained on.
      """)

  @Option(help: "Annotated articles, one JSON object a line, as PolNeAR has them.")
  var articles: String
  @Option(help: "More articles of the same form, none held out.")
  var also: String?
  @Option(help: "How much each of those weighs.")
  var alsoWeight: Float = 2
  @Option(help: "The folder of model files; those of other sections are kept.")
  var model: String
  @Option(help: "How often the examples are seen.")
  var epochs = 6
  @Option(help: "How much a word that reports nothing weighs.")
  var noneWeight: Float = 1

  func run() throws {
    let container = try ModelFolder.container(model)
    let pipeline = try LanguagePipeline(container, library: .shipped)
    var trainer = AttributionTrainer()
    trainer.epochs = epochs
    trainer.noneWeight = noneWeight
    let read = try AnnotatedArticle.read(articles).sorted { $0.doc < $1.doc }
    for (number, article) in read.enumerated() where number % 10 != 0 {
      trainer.add(pipeline.read(article.text), gold: article.annotations(), weight: 1)
    }
    for article in try also.map(AnnotatedArticle.read) ?? [] {
      trainer.add(pipeline.read(article.text), gold: article.annotations(), weight: alsoWeight)
    }
    print(
      "\(trainer.examples.count) cues, \(trainer.examples.filter { $0.target >= 0 }.count) report")
    try write(trainer.train())
  }

  private func write(_ weights: [UInt64: Float]) throws {
    var packer = LinearModelPacker(classCount: 1)
    let ordered = weights.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }
    for (key, weight) in ordered {
      let scaled = (weight * AttributionExample.scale).rounded()
      packer.add(key, weights: [Int16(max(-32_000, min(32_000, scaled)))])
    }
    var section = ModelWriter()
    packer.write(to: &section)
    try ModelFolder.replace(AttributionExample.section, with: section, in: model)
    print("\(weights.count) weights, \(section.bytes.count) bytes")
  }
}

/// The exponential function.
func exponential(_ value: Float) -> Float { exp(value) }

/// The natural logarithm.
func logarithm(_ value: Float) -> Float { log(value) }
