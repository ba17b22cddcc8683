import Foundation
import Testing

/// Nothing that a user can type, set or be told is left undocumented.
@Suite struct DocumentationTests {
  /// What the first column of the README's tables has in code, a row each.
  private func rows() throws -> [String] {
    try ProjectText.text("README.md").split(separator: "\n").filter { $0.hasPrefix("| `") }.map(
      String.init)
  }

  @Test func everyCommandHasARowInTheReadme() throws {
    let commands = try ProjectText.matches(
      #"commandName: "([a-z]+)""#, in: try ProjectText.sources(below: "Sources/ThreatbriefCommand")
    ).union(try recordCommands())
    #expect(commands.count >= 20)
    let rows = try rows()
    let names = try ProjectText.matches(#"^\| `threatbrief ([a-z|\\]+)"#, in: rows)
    let documented = Set(names.flatMap { $0.split { !$0.isLetter }.map(String.init) })
    #expect(commands.subtracting(["threatbrief"]) == documented)
    #expect(rows.allSatisfy { !$0.hasPrefix("| `threatbrief") || $0.count { $0 == "|" } >= 4 })
  }

  /// The commands that are configured in one place.
  private func recordCommands() throws -> Set<String> {
    try ProjectText.matches(
      #"RecordOptions.configuration\("([a-z]+)""#,
      in: try ProjectText.sources(below: "Sources/ThreatbriefCommand"))
  }

  @Test func everyOptionStandsInTheReadme() throws {
    let readme = try ProjectText.text("README.md")
    let files = try ProjectText.sources(below: "Sources/ThreatbriefCommand")
    let named = try ProjectText.matches(#"customLong\(\s*"([a-z-]+)""#, in: files)
    let plain = try ProjectText.matches(
      #"@(?:Option|Flag)\((?:(?!customLong|var )[\s\S])*?var ([a-zA-Z]+)"#, in: files)
    let options = named.union(
      plain.map { name in
        name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
      })
    #expect(options.contains("dry-run") && options.contains("fail-on"))
    let documented = try ProjectText.matches(#"--([a-z]+(?:-[a-z]+)*)"#, in: [readme])
    for option in options { #expect(documented.contains(option), "the option '--\(option)'") }
    for short in try ProjectText.matches(#"name: \.shortAndLong[\s\S]*?var ([a-z])"#, in: files) {
      #expect(readme.contains("`-\(short)`"), "the option '-\(short)'")
    }
  }

  @Test func everyExitCodeStandsInTheReadme() throws {
    let codes = try ProjectText.text("Sources/ThreatbriefCommand/Support/ExitCodes.swift")
    let line = try #require(
      try ProjectText.text("README.md").split(separator: "\n").first {
        $0.hasPrefix("**Exit codes:**")
      })
    let numbers = try ProjectText.matches(#": Int32 = ([0-9]+)"#, in: [codes])
    #expect(numbers == ["0", "1", "2", "3", "4"])
    for number in numbers { #expect(line.contains(" \(number) "), "exit code \(number)") }
  }

  @Test func everyVariableOfTheEnvironmentStandsInTheReadme() throws {
    let files = try ["ThreatbriefCommand", "BriefingPipeline"].flatMap {
      try ProjectText.sources(below: "Sources/\($0)")
    }
    let read = try ProjectText.matches(#"environment\["([A-Z_]+)""#, in: files)
      .union(try ProjectText.matches(#"\["([A-Z_]+)", "PAGER"\]"#, in: files)).union(["PAGER"])
    #expect(read.isSuperset(of: ["NO_COLOR", "SOURCE_DATE_EPOCH", "THREATBRIEF_PAGER", "TERM"]))
    let readme = try ProjectText.text("README.md")
    for name in read { #expect(readme.contains("`\(name)`"), "the variable \(name)") }
    let given = try ProjectText.matches(#""(THREATBRIEF_EDITION_[A-Z]+)""#, in: files)
    let unattended = try ProjectText.text("\(ProjectText.catalogue)/Unattended.md")
    #expect(given.count == 5)
    for name in given { #expect(unattended.contains("`\(name)`"), "the variable \(name)") }
  }

  @Test func everyFormatStandsInItsRow() throws {
    let formats = try ProjectText.matches(
      #"case ([a-z]+(?:, [a-z]+)*)"#,
      in: [try ProjectText.text("Sources/Exports/EditionExporter.swift")])
    let row = try #require(try rows().first { $0.hasPrefix("| `threatbrief export") })
    for name in ["json", "stix", "csv", "geojson"] {
      #expect(row.contains(name))
      #expect(formats.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func theReadmeSaysHowEachThingIsAdded() throws {
    let part = try #require(
      try ProjectText.text("README.md").components(separatedBy: "## Making it yours\n").last?
        .components(separatedBy: "\n## ").first)
    for thing in ["state", "group", "alliance", "force", "rule", "template"] {
      #expect(
        part.range(of: "- \\*\\*A [^*]*\(thing)[^*]*\\*\\*", options: .regularExpression) != nil,
        "how a \(thing) is added")
    }
  }

  @Test func everySettingStandsInTheReadme() throws {
    let readme = try ProjectText.text("README.md")
    let keys = try ProjectText.text("Sources/BriefingPipeline/Settings/SettingKey.swift")
    let names = try ProjectText.matches(#"case \.([a-zA-Z]+): ""#, in: [keys])
    #expect(names.count >= 14)
    for name in names {
      let key = name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
      #expect(readme.contains("| `\(key)` |"), "the setting '\(key)'")
    }
  }

  @Test func everySchemaStandsInTheReadme() throws {
    let readme = try ProjectText.text("README.md")
    let line = try #require(
      readme.split(separator: "\n").first { $0.contains("`threatbrief schema") })
    let place = ProjectText.root.appending(path: "Sources/BriefingPipeline/Schemas")
    for file in try FileManager.default.contentsOfDirectory(atPath: place.path) {
      #expect(line.contains(file.prefix { $0 != "." }), "the schema '\(file)'")
    }
  }

  @Test(arguments: ["README.md", "\(ProjectText.catalogue)/BriefingPipeline.md"])
  func everyLinkLeadsSomewhere(_ path: String) throws {
    for link in try ProjectText.matches(#"\]\(([^)#:]+)\)"#, in: [try ProjectText.text(path)]) {
      let place = ProjectText.root.appending(path: link)
      #expect(FileManager.default.fileExists(atPath: place.path), "\(link)")
    }
    for name in try ProjectText.matches(#"<doc:([A-Za-z]+)>"#, in: [try ProjectText.text(path)]) {
      let place = ProjectText.root.appending(path: "\(ProjectText.catalogue)/\(name).md")
      #expect(FileManager.default.fileExists(atPath: place.path), "\(name)")
    }
  }
}
