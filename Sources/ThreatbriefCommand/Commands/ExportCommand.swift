internal import ArgumentParser
internal import BriefingPipeline

/// An edition for other systems.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print an edition as JSON, STIX 2.1, CSV or GeoJSON.",
    discussion: """
      Prints to standard output and writes nothing; the site has the same files beside each edition.

      Example: threatbrief export --format stix --date 2026-11-23 > bundle.json
      """)

  @Option(help: "json, stix, csv or geojson.")
  var format: String

  @Option(help: "The edition's date, or 'latest'.", completion: ArchiveNames.dates)
  var date = "latest"

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard BriefingPipeline.exportFormats.contains(format) else {
      let near = NearMiss.of(format, among: BriefingPipeline.exportFormats)
      throw ValidationError(
        near.map { "there is no format '\(format)'; did you mean '\($0)'?" }
          ?? "there is no format '\(format)'; use json, stix, csv or geojson")
    }
  }

  func run() async throws {
    let bytes = try await options.running { pipeline in
      try pipeline.export(
        date: date == "latest" ? nil : try options.checkedDay(date, pipeline), format: format)
    }
    options.console.write(bytes)
  }
}
