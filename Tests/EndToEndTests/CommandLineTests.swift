import Foundation
import TestSupport
import Testing

/// The command line as the contract has it.
@Suite struct CommandLineTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  @Test func wrongUsageIsExitCodeTwo() throws {
    let outcome = try binary.run(["daily", "--no-such-option"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("--no-such-option"))
  }

  @Test(arguments: [
    "daily", "init", "ingest", "analyze", "brief", "check", "publish", "show", "export", "extract",
    "explain", "actor", "state", "alliance", "source", "search", "parse",
    "doctor", "backup", "restore",
  ])
  func everyCommandHasHelpWithAnExample(command: String) throws {
    let outcome = try binary.run([command, "--help"], in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Example: threatbrief \(command)"))
  }

  @Test func aDateThatIsNoneIsRefused() throws {
    let outcome = try binary.run(["brief", "--date", "2026-02-30"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("'2026-02-30' is not a date"))
  }

  @Test func showWithoutAnEditionSaysHowToMakeOne() throws {
    let outcome = try binary.run(["show"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("'threatbrief daily' makes one"))
  }

  @Test func analyzeStreamsFindingsInInputOrder() throws {
    let lines = (1...600).map {
      #"{"id":"item-\#($0)","text":"Gunmen attacked a post in Benin, the army said.","published":"2026-11-20"}"#
    }
    let outcome = try binary.run(
      ["analyze", "-"], in: folder.url, input: Data(lines.joined(separator: "\n").utf8))
    #expect(outcome.code == 0, "\(outcome.errors)")
    let ids = try outcome.output.split(separator: "\n").map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (json?["article"] as? [String: Any])?["id"] as? String
    }
    #expect(ids == (1...600).map { "item-\($0)" })
  }

  @Test func aLineThatIsNoJSONIsNamedAndTheOthersAreDone() throws {
    let input = "not json\n{\"id\":\"a\",\"text\":\"Troops left Mali, officials said.\"}\n"
    let outcome = try binary.run(["analyze", "-"], in: folder.url, input: Data(input.utf8))
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("-:1: error:"))
    #expect(outcome.output.contains(#""id":"a""#))
  }

  @Test func initWritesWhatItListsAndNothingTwice() throws {
    let first = try binary.run(["init", "desk", "--sample"], in: folder.url)
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.contains("threatbrief.yaml\n"))
    for path in first.output.split(separator: "\n") {
      let place = folder.url.appending(path: "desk/\(path)").path
      #expect(FileManager.default.fileExists(atPath: place))
    }
    #expect(try binary.run(["init", "desk", "--sample"], in: folder.url).output.isEmpty)
  }
}
