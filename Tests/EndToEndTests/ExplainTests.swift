import Foundation
import TestSupport
import Testing

/// The chains that `explain` prints, of the sample inbox, by the program itself.
@Suite(.serialized) struct ExplainTests {
  private static let made = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    _ = try ThreatbriefBinary().run(
      ["daily", "--sample", "--now", "2026-11-22T18:00:00Z"], in: folder.url)
    return folder
  }

  private func explain(_ arguments: String...) throws -> ThreatbriefBinary.Outcome {
    try ThreatbriefBinary().run(
      ["explain"] + arguments + ["--no-pager"], in: try Self.made.get().url)
  }

  /// Where some marks stand in a text; none may be missing, and each must follow the one before.
  private func inOrder(_ marks: [String], in text: String) -> Bool {
    var rest = text[...]
    for mark in marks {
      guard let range = rest.firstRange(of: mark) else {
        Issue.record("'\(mark)' is missing or out of order in:\n\(text)")
        return false
      }
      rest = rest[range.upperBound...]
    }
    return true
  }

  @Test func aJudgementIsExplainedFromItsWordsToWhatWouldChangeIt() throws {
    let outcome = try explain("J1")
    #expect(outcome.code == 0)
    #expect(
      inOrder(
        [
          "J1  We make no estimate", "Likelihood: ", "Confidence: ", "Change: ", "Rules: ",
          "Basis:", "Claims:", "hearsay depth 1", "Rating: F3: ", "; F: ", "Report in A",
          "s1: ", "Not known:", "What would change it:",
        ], in: outcome.output))
  }

  @Test func aDisagreementIsExplainedByItsAccountsAndTheirRatings() throws {
    let outcome = try explain("D1", "--date", "2026-11-21")
    #expect(outcome.code == 0)
    #expect(
      inOrder(
        [
          "D1 ", "Change: new", "A1.", "Claim ", ", rating F", "A1.", "Claim ",
          "What would change it:",
        ],
        in: outcome.output))
  }

  @Test func aLabelMayBeTypedInLowerCase() throws {
    #expect(try explain("j1").output == explain("J1").output)
  }

  @Test func aClaimIsExplainedByItsLastingIdentifierToo() throws {
    let number = try explain("1")
    let open = try #require(number.output.firstIndex(of: "["))
    let close = try #require(number.output[open...].firstIndex(of: "]"))
    let id = String(number.output[number.output.index(after: open)..<close])
    #expect(id.hasPrefix("C"))
    #expect(try explain(id).output == number.output)
    #expect(
      inOrder(["Speaker: ", "Rating: ", "Report in ", "What would change it:"], in: number.output))
  }

  @Test func aStateThatSpeaksForItselfIsNamedOnce() throws {
    let outcome = try explain("9", "--date", "2026-11-20")
    #expect(outcome.output.contains("Speaker: Nigeria; hearsay depth 1"))
  }

  @Test func aNameThatNothingHasEndsWithTwo() throws {
    let outcome = try explain("J9")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("J9"))
  }
}
