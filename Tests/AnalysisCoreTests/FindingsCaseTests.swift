import BriefingModel
import Foundation
import Language
import ReferenceData
import Testing

@testable import AnalysisCore

@Suite struct FindingsCaseTests {
  /// Reads an article as the program does.
  struct Reading {
    let pipeline: LanguagePipeline
    let attributions: AttributionFinder?
    let analyzer: Analyzer

    /// With the invented groups of the case files beside the shipped data.
    init() throws {
      let container = try ModelContainer.shipped()
      let groups = FindingsCase.folder().appending(path: "armed-groups.tsv")
      let library = ReferenceLibrary(overrides: [
        ReferenceFile(
          path: groups.path, name: "armed-groups.tsv", bytes: Array(try Data(contentsOf: groups)))
      ])
      pipeline = try LanguagePipeline(container, library: library)
      attributions = AttributionFinder(container: container, reference: library)
      analyzer = Analyzer(reference: library)
    }

    func findings(_ text: String, published: String? = nil) -> Findings {
      let document = pipeline.read(text)
      return analyzer.findings(
        for: Article(id: "case", path: "case", published: published, text: text),
        document: document, attributions: attributions?.find(in: document) ?? AttributionResult())
    }
  }

  private static let reading = Result { try Reading() }

  @Test(
    arguments: ["threats-", "disputes-", "claims-", "events-", "sources-"].flatMap {
      FindingsCase.all(prefix: $0)
    })
  func caseHolds(_ item: FindingsCase) throws {
    let findings = try Self.reading.get().findings(item.article, published: item.published)
    let expectation = FindingsExpectation(findings: findings)
    for line in item.expectations {
      let fault = expectation.fault(of: line)
      #expect(fault == nil, "\(line): \(fault ?? "")")
    }
    for line in item.open {
      withKnownIssue("open in the case file", isIntermittent: true) {
        let fault = expectation.fault(of: line)
        #expect(fault == nil, "\(line): \(fault ?? "")")
      }
    }
    #expect(!item.expectations.isEmpty || !item.open.isEmpty)
  }

  @Test func caseFilesAreFound() {
    #expect(FindingsCase.all(prefix: "threats-").count { $0.open.isEmpty } >= 10)
    #expect(FindingsCase.all(prefix: "disputes-").count >= 5)
  }

  @Test func thirtyThousandOneWordSentencesAreReadInTime() throws {
    let reading = try Self.reading.get()
    let start = ContinuousClock.now
    let small = reading.findings(String(repeating: "Attack. Gunmen. Killed. ", count: 200))
    let middle = ContinuousClock.now
    let large = reading.findings(String(repeating: "Attack. Gunmen. Killed. ", count: 2000))
    let end = ContinuousClock.now
    #expect(large.sentences.count >= 9 * small.sentences.count)
    #expect(
      (end - middle) / (middle - start) < 40, "ten times the text, not a hundred times the time")
  }
}
