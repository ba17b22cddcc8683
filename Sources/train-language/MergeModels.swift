internal import ArgumentParser
internal import Foundation
internal import Language

/// Copies sections that one model file lacks from another.
struct MergeModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Copy sections that a model file lacks from another one.")

  @Option(help: "The model file to complete.")
  var model: String
  @Option(help: "The model file to copy from.")
  var from: String

  func run() throws {
    var writer = ModelContainerWriter()
    try writer.keep(ModelFile.container(model))
    try writer.keep(ModelFile.container(from))
    try Data(writer.bytes()).write(to: URL(filePath: model))
  }
}
