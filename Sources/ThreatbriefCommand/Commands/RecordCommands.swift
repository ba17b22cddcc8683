internal import ArgumentParser
internal import BriefingPipeline

/// Everything said of an actor.
struct ActorCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("actor", "an actor", "\"Islamic State\"")
  @Argument(help: RecordOptions.help, completion: ArchiveNames.names("actor")) var name: String
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("actor", name) }
}

/// Everything said of a state.
struct StateCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("state", "a state", "Tajikistan")
  @Argument(help: RecordOptions.help, completion: ArchiveNames.names("state")) var name: String
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("state", name) }
}

/// Everything said of an alliance.
struct AllianceCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("alliance", "an alliance", "csto")
  @Argument(help: RecordOptions.help, completion: ArchiveNames.names("alliance")) var name: String
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("alliance", name) }
}

/// Everything that a source said.
struct SourceCommand: AsyncParsableCommand {
  static let configuration = RecordOptions.configuration("source", "a source", "\"the army\"")
  @Argument(help: RecordOptions.help, completion: ArchiveNames.names("source")) var name: String
  @OptionGroup var record: RecordOptions
  func run() async throws { try await record.run("source", name) }
}

/// What the record commands share.
struct RecordOptions: ParsableArguments {
  static let help: ArgumentHelp = "A name, an identifier or a code."

  @Option(help: "text or json.")
  var format = ListFormat.text

  @OptionGroup var paging: PagerOptions
  @OptionGroup var options: WorkspaceOptions

  static func configuration(
    _ command: String, _ what: String, _ example: String
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: command,
      abstract: "Print everything said of \(what), by date.",
      discussion: """
        With a line of bars, one an edition, that counts reports. Writes nothing.

        Example: threatbrief \(command) \(example)
        """)
  }

  func run(_ kind: String, _ name: String) async throws {
    let width = Terminal.width ?? 80
    let found = try await options.running {
      try $0.record(of: kind, name: name, width: width, asJSON: format == .json)
    }
    try options.write(
      found, isPaged: !paging.noPager, orSay: "no edition has the \(kind) '\(name)'")
  }
}
