internal import ArgumentParser

/// The root of the command line.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threatbrief",
    abstract: "Threat-assessment briefings from news articles, with every sentence cited.",
    version: "0.1.0")
}
