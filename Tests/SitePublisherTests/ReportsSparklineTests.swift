import Testing

@testable import SitePublisher

@Suite struct ReportsSparklineTests {
  @Test func aBarStandsForEachDayWithClaims() throws {
    let html = try #require(
      ReportsSparkline(counts: [("2026-02-28", 1), ("2026-03-02", 2)]).html?.string)
    #expect(html.components(separatedBy: "class=\"bar\"").count == 3)
    #expect(html.contains("2026-02-28  1\n2026-03-02  2"))
    #expect(html.contains("28 February 2026 to 2 March 2026"))
  }

  @Test func oneDayMakesNoSparkline() {
    #expect(ReportsSparkline(counts: [("2026-02-28", 2)]).html == nil)
  }
}
