internal import ArgumentParser

/// The root of the command line.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threatbrief",
    abstract: "Threat-assessment briefings from news articles, with every sentence cited.",
    discussion: """
      Example: threatbrief daily --sample
      """,
    version: "0.1.0",
    subcommands: [
      DailyCommand.self, InitCommand.self, IngestCommand.self, AnalyzeCommand.self,
      BriefCommand.self, PublishCommand.self, ShowCommand.self, CheckCommand.self,
      ExplainCommand.self, ActorCommand.self, StateCommand.self, AllianceCommand.self,
      SourceCommand.self, SearchCommand.self, ExportCommand.self, ExtractCommand.self,
      ParseCommand.self, ConfigCommand.self, SchemaCommand.self, DoctorCommand.self,
      BackupCommand.self, RestoreCommand.self,
    ])
}
