internal import ArgumentParser
internal import BriefingPipeline

/// The form of what is printed as JSON.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of an output.",
    discussion: """
      Without a name, the names of all schemas. 'findings' is a line of analyze, 'article' a line of extract, 'edition' a file DATE.json; the \
      others are what a command prints with --format json. Writes nothing.

      Example: threatbrief schema findings
      """)

  @Argument(help: "The schema's name.", completion: .list(OutputSchemas.names))
  var name: String?

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    guard let name else {
      return options.console.write(OutputSchemas.names.map { "\($0)\n" }.joined())
    }
    guard let text = OutputSchemas.text(of: name) else {
      let near = NearMiss.of(name, among: OutputSchemas.names).map { "did you mean '\($0)'?" }
      throw CommandFailure(
        code: ExitCodes.usage,
        message: "there is no schema '\(name)'; "
          + (near ?? "the schemas are \(OutputSchemas.names.joined(separator: ", "))"))
    }
    options.console.write(text)
  }
}
