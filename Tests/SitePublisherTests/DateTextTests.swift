import Testing

@testable import SitePublisher

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2026-11-23", "23 November 2026"), ("2026-01-05", "5 January 2026"),
    ("2026-1-5", "5 January 2026"), ("2026-13-01", "2026-13-01"), ("2026-11", "2026-11"),
    ("yesterday?", "yesterday?"), ("2026/11/23", "2026/11/23"), ("", ""),
  ])
  func dayIsWrittenInWords(_ date: String, _ words: String) {
    #expect(DateText.day(date) == words)
  }

  @Test(arguments: [
    ("2026-11-23", true), ("2026-00-10", false), ("2026-12-32", false), ("2026-1-001", false),
    ("202a-11-23", false), ("2026-11-2", false), ("2026-11-2é", false),
  ])
  func aDayIsToldFromOtherText(_ text: String, _ isDay: Bool) {
    #expect(DateText.isDay(text) == isDay)
  }
}
