internal import ArgumentParser
internal import BriefingModel
internal import BriefingPipeline

/// The settings in force.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print every setting and where it comes from.",
    discussion: """
      A flag beats the environment (THREATBRIEF_ and the key in capitals), that beats \
      threatbrief.yaml, and that the default. Writes nothing.

      Example: threatbrief config --set title="Night desk"
      """)

  @Option(help: "text or json.")
  var format = ListFormat.text

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let rows = try options.settings().rows
    switch format {
    case .text:
      let column = (rows.map(\.key.rawValue.count).max() ?? 0) + 2
      for row in rows {
        let padding = String(repeating: " ", count: column - row.key.rawValue.count)
        let value = row.values.isEmpty ? "(none)" : row.values.joined(separator: ", ")
        options.console.write("\(row.key.rawValue)\(padding)\(value)  [\(row.origin)]\n")
      }
    case .json:
      options.console.write(JSONWriter.string(SettingList(rows: rows)) + "\n")
    }
  }
}

/// The settings in their JSON form.
private struct SettingList: JSONWritable {
  let rows: [SettingRow]

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("schema", "threatbrief.config/1")
      $0.field("settings", rows)
    }
  }
}

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
