internal import ArgumentParser

/// The root of the command line.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threatbrief",
    abstract: "Threat-assessment briefings from news articles, with every sentence cited.",
    discussion: """
      Put articles into inbox/ and run 'threatbrief daily'.

      Example: threatbrief daily --sample
      """,
    version: "0.1.0",
    groupedSubcommands: groups)

  /// The commands, by what somebody wants of them.
  static let groups = [
    CommandGroup(
      name: "Every day", subcommands: [DailyCommand.self, ShowCommand.self, CheckCommand.self]),
    CommandGroup(
      name: "Looking things up",
      subcommands: [
        ExplainCommand.self, ActorCommand.self, StateCommand.self, AllianceCommand.self,
        SourceCommand.self, SearchCommand.self,
      ]),
    CommandGroup(
      name: "Step by step",
      subcommands: [
        IngestCommand.self, BriefCommand.self, PublishCommand.self, ExportCommand.self,
      ]),
    CommandGroup(
      name: "Without an archive",
      subcommands: [AnalyzeCommand.self, ExtractCommand.self, ParseCommand.self]),
    CommandGroup(
      name: "Care of the archive",
      subcommands: [DoctorCommand.self, BackupCommand.self, RestoreCommand.self]),
    CommandGroup(
      name: "Setting up",
      subcommands: [InitCommand.self, ConfigCommand.self, SchemaCommand.self]),
  ]
}
