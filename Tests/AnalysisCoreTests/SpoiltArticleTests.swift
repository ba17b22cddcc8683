import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import AnalysisCore

/// The whole way from bytes to findings: spoilt articles crash nothing, what is found lies in the
/// text, and time grows in line with it.
@Suite struct SpoiltArticleTests {
  private static let reading = Result { try FindingsCaseTests.Reading() }

  /// What is wrong with the findings of a text; nil where nothing is.
  private func fault(_ bytes: [UInt8]) throws -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let findings = try Self.reading.get().findings(text, published: "2026-03-01")
    let scalars = Array(text.unicodeScalars)
    func holds(_ start: Int, _ end: Int) -> Bool {
      start >= 0 && start < end && end <= scalars.count
    }
    for sentence in findings.sentences where !holds(sentence.start, sentence.end) {
      return "sentence outside of the text"
    }
    let sources = Set(findings.sources.map(\.id))
    for claim in findings.claims {
      guard holds(claim.start, claim.end) else { return "claim outside of the text" }
      var cited = String.UnicodeScalarView()
      cited.append(contentsOf: scalars[claim.start..<claim.end])
      guard String(cited) == claim.text else { return "claim that is not verbatim" }
      guard claim.sentence > 0, claim.sentence <= findings.sentences.count else {
        return "no such sentence"
      }
      guard claim.source.map(sources.contains) ?? true else { return "no such source" }
    }
    let claims = Set(findings.claims.map(\.id))
    guard claims.count == findings.claims.count else { return "two claims of one name" }
    return nil
  }

  /// Runs for `THREATBRIEF_FUZZ_SECONDS` where that is set, else for 40 articles.
  @Test func spoiltArticlesGiveSoundFindings() throws {
    let seconds = ProcessInfo.processInfo.environment["THREATBRIEF_FUZZ_SECONDS"].flatMap(
      Double.init)
    let end = seconds.map { Date().addingTimeInterval($0) }
    let articles = ["threats-", "disputes-", "claims-", "events-"].flatMap {
      FindingsCase.all(prefix: $0)
    }.map(\.article)
    #expect(articles.count > 20)
    var mutation = ArticleMutation(of: articles, seed: 3)
    var round = 0
    while end.map({ Date() < $0 }) ?? (round < 40) {
      let bytes = mutation.next()
      let fault = try fault(bytes)
      #expect(fault == nil, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
      round += 1
    }
  }

  @Test(arguments: [
    "the US says the US left,\" he said", "and killed ten men, attacked",
    "but attacked was they ) — on chief of but",
  ])
  func textsThatOnceEndedTheProgramGiveSoundFindings(text: String) throws {
    #expect(try fault(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "Attack. ", "\"He said. ", "Petrov said that he saw the army of Karsk attack the town, and ",
    "X, who said that ", "killed and ", "\"\" ", "(He said ", "Two men were killed by a bomb. ",
  ])
  func timeGrowsInLineWithTheText(piece: String) throws {
    let reading = try Self.reading.get()
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count)
      return ThreadTime.seconds { _ = reading.findings(text) }
    }
    _ = seconds(20)
    let (short, long) = (seconds(100), seconds(800))
    // Eight times the text: in line would be eight times as long, by its square 64 times.
    #expect(long < short * 24)
  }
}
