import Foundation
import Testing

/// Nothing that a user can type, set or be told is left undocumented.
@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogue = "Sources/BriefingPipeline/BriefingPipeline.docc"

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// The Swift files below a folder, as texts.
  private func sources(below folder: String) throws -> [String] {
    let place = Self.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }
      .map { try text("\(folder)/\($0)") }
  }

  private func matches(_ pattern: String, in texts: [String]) throws -> Set<String> {
    let regex = try NSRegularExpression(pattern: pattern)
    var found: Set<String> = []
    for text in texts {
      let range = NSRange(text.startIndex..., in: text)
      for match in regex.matches(in: text, range: range) {
        if let group = Range(match.range(at: 1), in: text) { found.insert(String(text[group])) }
      }
    }
    return found
  }

  @Test func everyCommandStandsInTheReadme() throws {
    let readme = try text("README.md")
    let commands = try matches(
      #"commandName: "([a-z]+)""#, in: try sources(below: "Sources/ThreatbriefCommand"))
    #expect(commands.count >= 16)
    for command in commands where command != "threatbrief" {
      #expect(readme.contains("threatbrief \(command)"), "the command '\(command)'")
    }
  }

  @Test func everyOptionStandsInTheReadme() throws {
    let readme = try text("README.md")
    let files = try sources(below: "Sources/ThreatbriefCommand")
    let named = try matches(#"customLong\(\s*"([a-z-]+)""#, in: files)
    let plain = try matches(
      #"@(?:Option|Flag)\((?:(?!customLong|var )[\s\S])*?var ([a-zA-Z]+)"#, in: files)
    let options = named.union(
      plain.map { name in
        name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
      })
    #expect(options.contains("dry-run") && options.contains("fail-on"))
    for option in options {
      #expect(readme.contains("--\(option)"), "the option '--\(option)'")
    }
  }

  @Test func everySettingStandsInTheReadme() throws {
    let readme = try text("README.md")
    let keys = try text("Sources/BriefingPipeline/Settings/SettingKey.swift")
    let names = try matches(#"case \.([a-zA-Z]+): ""#, in: [keys])
    #expect(names.count >= 14)
    for name in names {
      let key = name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
      #expect(readme.contains("| `\(key)` |"), "the setting '\(key)'")
    }
  }

  @Test func everyHouseRuleStandsInTheCatalogue() throws {
    let rules = try sources(below: "Sources/RuleChecker/Rules")
    let listed = try text("\(Self.catalogue)/HouseRules.md")
    let numbers = try matches(#"let number = "(R[0-9]+)""#, in: rules)
    #expect(numbers.count >= 74)
    for number in numbers { #expect(listed.contains("| \(number) |"), "\(number)") }
    for number in try matches(#"\| (R[0-9]+) \|"#, in: [listed]) {
      #expect(numbers.contains(number), "\(number) is listed and is no rule")
    }
  }

  @Test func everyDiagnosticStandsInTheCatalogue() throws {
    let modules =
      "settings|pipeline|analysis|intake|reference|template|check|publish|site|archive|doctor"
    let names = try matches(
      #""((?:"# + modules + #")\.[a-z]+(?:-[a-z]+)*)""#, in: try sources(below: "Sources"))
    let listed = try text("\(Self.catalogue)/Diagnostics.md")
    #expect(names.count >= 40)
    for name in names { #expect(listed.contains("`\(name)`"), "the diagnostic '\(name)'") }
  }

  @Test func everyTemplateAndJudgementRuleStandsInTheCatalogue() throws {
    let templates = try text("\(Self.catalogue)/WritingTemplates.md")
    for folder in ["Templates/Briefing", "Templates/Site"] {
      let place = Self.root.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
      for path in paths ?? [] where path.contains(".") {
        let name = path.hasSuffix(".mustache") ? String(path.dropLast(9)) : path
        #expect(templates.contains("`\(name)`"), "the template '\(name)'")
      }
    }
    let table = try text("Sources/ThreatAssessment/Data/judgement-rules.tsv")
    let rules = try text("\(Self.catalogue)/WritingRules.md")
    for line in table.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("rule\t")
    {
      let name = String(line.prefix { $0 != "\t" })
      #expect(rules.contains("`\(name)`"), "the judgement rule '\(name)'")
    }
  }

  @Test func everySchemaStandsInTheReadme() throws {
    let readme = try text("README.md")
    let line = try #require(
      readme.split(separator: "\n").first { $0.contains("`threatbrief schema") })
    let place = Self.root.appending(path: "Sources/BriefingPipeline/Schemas")
    for file in try FileManager.default.contentsOfDirectory(atPath: place.path) {
      #expect(line.contains(file.prefix { $0 != "." }), "the schema '\(file)'")
    }
  }

  @Test(arguments: ["README.md", "\(catalogue)/BriefingPipeline.md"])
  func everyLinkLeadsSomewhere(_ path: String) throws {
    for link in try matches(#"\]\(([^)#:]+)\)"#, in: [try text(path)]) {
      let place = Self.root.appending(path: link)
      #expect(FileManager.default.fileExists(atPath: place.path), "\(link)")
    }
    for name in try matches(#"<doc:([A-Za-z]+)>"#, in: [try text(path)]) {
      let place = Self.root.appending(path: "\(Self.catalogue)/\(name).md")
      #expect(FileManager.default.fileExists(atPath: place.path), "\(name)")
    }
  }
}
