import Foundation
import TestSupport
import Testing

@testable import BriefingPipeline

/// Markdown is read again only where it was written.
@Suite struct MarkdownDigestsTests {
  @Test func issue5_aFileIsKnownByItsDigestUntilItIsWritten() throws {
    let folder = try TemporaryFolder()
    let workspace = Workspace(path: folder.url.path)
    try folder.write("one", to: "Briefings/2026-11-22.md")
    try folder.write("", to: ".threatbrief/archive.sqlite")
    let dates = ["2026-11-22", "2026-11-23"]
    var first = MarkdownDigests(workspace)
    let before = first.digests(of: dates)
    #expect(before[0] != nil && before[1] == nil)
    // What the last run kept is believed while the file stays as it was.
    let kept = try String(contentsOf: first.file, encoding: .utf8)
    try Data(kept.replacing(before[0] ?? "", with: "believed").utf8).write(to: first.file)
    var second = MarkdownDigests(workspace)
    #expect(second.digests(of: dates) == ["believed", nil])
    try folder.write("two", to: "Briefings/2026-11-22.md")
    var third = MarkdownDigests(workspace)
    let after = third.digests(of: dates)
    #expect(after[0] != nil && after[0] != "believed" && after[0] != before[0])
  }
}
