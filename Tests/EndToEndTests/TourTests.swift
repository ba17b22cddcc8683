import Foundation
import TestSupport
import Testing

/// The tour of the README is what the program prints.
///
/// `RECORD_SNAPSHOTS=1` writes the README anew and fails the run, so that the change is looked at.
@Suite struct TourTests {
  private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
  /// Where the reader of the README is said to work.
  private static let home = "/home/you/desk"

  @Test func everyBlockIsWhatTheProgramPrints() throws {
    let binary = try ThreatbriefBinary()
    let folder = try TemporaryFolder()
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let parts = text.components(separatedBy: "```console\n")
    #expect(parts.count >= 6)
    var written = parts[0]
    for part in parts.dropFirst() {
      let pieces = part.components(separatedBy: "\n```\n")
      let printed = try self.printed(pieces[0], binary, folder)
      #expect(pieces[0] == printed)
      written += "```console\n" + ([printed] + pieces.dropFirst()).joined(separator: "\n```\n")
    }
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil else { return }
    try Data(written.utf8).write(to: Self.readme)
    Issue.record("README.md was written anew")
  }

  /// The block as it should read: its command, and what that prints.
  private func printed(
    _ block: String, _ binary: ThreatbriefBinary, _ folder: TemporaryFolder
  ) throws -> String {
    let command = String(block.prefix { $0 != "\n" })
    let line = command.replacing("$ threatbrief ", with: "\"$0\" ")
    let outcome = try binary.runInShell(line, in: folder.url)
    #expect(outcome.code == 0, "\(command): \(outcome.errors)")
    let output = outcome.output.replacing(folder.url.path, with: Self.home)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return ([command] + output.dropLast(output.last?.isEmpty == true ? 1 : 0).map(String.init))
      .joined(separator: "\n")
  }
}
