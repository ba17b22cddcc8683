import BriefingModel
import TestSupport
import Testing

@testable import SitePublisher

@Suite struct ReportsSparklineTests {
  private func rows(_ dates: [String]) -> [ClaimRow] {
    dates.map { ClaimRow(FixtureEdition.rich().reportedClaims[0], edition: $0) }
  }

  @Test func aBarStandsForEachDayWithClaims() throws {
    let html = try #require(
      ReportsSparkline(claims: rows(["2026-02-28", "2026-03-02", "2026-03-02"])).html?.string)
    #expect(html.components(separatedBy: "class=\"bar\"").count == 3)
    #expect(html.contains("2026-02-28  1\n2026-03-02  2"))
    #expect(html.contains("28 February 2026 to 2 March 2026"))
  }

  @Test func oneDayMakesNoSparkline() {
    #expect(ReportsSparkline(claims: rows(["2026-02-28", "2026-02-28"])).html == nil)
  }
}
