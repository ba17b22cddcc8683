import Foundation
import TestSupport
import Testing

/// What the program prints as JSON has the form that its schemas give.
@Suite struct SchemaTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  private func faults(_ name: String, _ arguments: [String], perLine: Bool = false) throws
    -> [String]
  {
    let schema = try JSONSchema(try binary.run(["schema", name], in: folder.url).output)
    let outcome = try binary.run(arguments, in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8.count > 2)
    let texts = perLine ? outcome.output.split(separator: "\n") : [outcome.output[...]]
    return try texts.flatMap { try schema.faults(in: Data($0.utf8)) }
  }

  @Test func everyOutputOverTheSampleInboxFitsItsSchema() throws {
    try folder.write("watch: [Benin, convoy]\n", to: "threatbrief.yaml")
    let daily = try binary.run(
      ["daily", "--sample", "--now", "2026-11-22T18:00:00Z"], in: folder.url)
    #expect(daily.code == 0, "\(daily.errors)")
    #expect(try faults("findings", ["analyze", "inbox"], perLine: true) == [])
    #expect(try faults("article", ["extract", "inbox"], perLine: true) == [])
    for day in 20...22 {
      #expect(
        try faults("edition", ["export", "--format", "json", "--date", "2026-11-\(day)"]) == [])
    }
    #expect(try faults("check", ["check", "--format", "json"]) == [])
    #expect(try faults("search", ["search", "convoy", "--format", "json"]) == [])
    #expect(try faults("config", ["config", "--format", "json"]) == [])
    #expect(try faults("record", ["state", "Benin", "--format", "json"]) == [])
    #expect(try faults("record", ["alliance", "ecowas", "--format", "json"]) == [])
  }

  @Test func theNamesOfAllSchemasAreListed() throws {
    let names = try binary.run(["schema"], in: folder.url).output.split(separator: "\n")
    #expect(names.count >= 7)
    for name in names {
      let text = try binary.run(["schema", String(name)], in: folder.url).output
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    }
  }
}
