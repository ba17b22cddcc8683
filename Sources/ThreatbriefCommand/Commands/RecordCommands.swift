internal import ArgumentParser
internal import BriefingPipeline

/// Everything said of an actor.
struct ActorCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("actor", "an actor", "\"Islamic State\"")
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("actor") }
}

/// Everything said of a state.
struct StateCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("state", "a state", "Tajikistan")
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("state") }
}

/// Everything said of an alliance.
struct AllianceCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("alliance", "an alliance", "csto")
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("alliance") }
}

/// Everything that a source said.
struct SourceCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("source", "a source", "\"the army\"")
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("source") }
}

/// What the record commands share.
struct RecordOptions: ParsableArguments {
  @Argument(help: "A name, an identifier or a code.")
  var name: String

  @OptionGroup var options: WorkspaceOptions

  static func configuration(
    _ command: String, _ what: String, _ example: String
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: command,
      abstract: "Print everything that the editions say of \(what), by date.",
      discussion: "Example: threatbrief \(command) \(example)")
  }

  func run(_ kind: String) async throws {
    let found = try await options.running { try $0.record(of: kind, name: name) }
    try options.write(found, orSay: "no edition has the \(kind) '\(name)'")
  }
}
