import BriefingModel
import Language
import ReferenceData
import Testing

@testable import AnalysisCore

@Suite struct AttributionCaseTests {
  /// A statement as the finder gives it, in the words of a case.
  private struct Found {
    var names: [String]
    var statement: AttributionCase.Statement
  }

  private static let readers: (LanguagePipeline, AttributionFinder)? = {
    guard let container = try? ModelContainer.shipped(),
      let pipeline = try? LanguagePipeline(container, library: .shipped),
      let finder = AttributionFinder(container: container, reference: .shipped)
    else { return nil }
    return (pipeline, finder)
  }()

  @Test func filesHoldTheConstructions() {
    #expect(CaseFile.all().count { !$0.isOpen } >= 30)
  }

  @Test(arguments: CaseFile.all())
  func statementsOfTheCaseAreFound(attributionCase: AttributionCase) throws {
    guard attributionCase.isOpen else { return try check(attributionCase) }
    withKnownIssue("open in the case file", isIntermittent: true) { try check(attributionCase) }
  }

  /// What the shipped models find of all cases, open ones too, in the very words and from the right speaker.
  @Test func shippedModelsKeepTheirFloor() throws {
    var (right, total) = (0, 0)
    for attributionCase in CaseFile.all() {
      let found = try statements(in: attributionCase.article)
      total += attributionCase.expected.count
      right += attributionCase.expected.count { expected in
        found.contains {
          $0.statement.content == expected.content
            && $0.names.contains { $0.lowercased() == expected.source.lowercased() }
        }
      }
    }
    #expect(right * 100 >= total * 84, "\(right) of \(total) statements")
  }

  private func check(_ attributionCase: AttributionCase) throws {
    let found = try statements(in: attributionCase.article)
    if attributionCase.expected.isEmpty { #expect(found.map(\.statement.content) == []) }
    for expected in attributionCase.expected {
      let match = found.first { $0.statement.content == expected.content }
      let statement = try #require(
        match, "'\(expected.content)' is not among \(found.map(\.statement.content))")
      #expect(
        statement.names.contains { $0.lowercased() == expected.source.lowercased() },
        "the speaker is one of \(statement.names)")
      #expect(statement.statement.cue == expected.cue)
      #expect(statement.statement.quote == expected.quote)
      #expect(statement.statement.depth == expected.depth)
    }
  }

  private func statements(in article: String) throws -> [Found] {
    let (pipeline, finder) = try #require(Self.readers)
    let document = pipeline.read(article)
    let result = finder.find(in: document)
    return result.attributions.map { attribution in
      Found(
        names: result.sources[attribution.source].names,
        statement: AttributionCase.Statement(
          source: result.sources[attribution.source].name,
          cue: document.text(document.byteRange(tokens: attribution.cue)),
          content: document.text(attribution.bytes), quote: attribution.quote.rawValue,
          depth: attribution.depth))
    }
  }
}
