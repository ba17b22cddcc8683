import Foundation
import TestSupport
import Testing

@testable import SitePublisher

@Suite struct SearchIndexTests {
  private func object(_ path: String) throws -> [String: Any] {
    let file = try #require(try SiteBuilderTests.files().first { $0.path == path })
    return try #require(
      try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test func everyClaimIsInTheFileOfItsMonthWithItsPlace() throws {
    let claims = try #require(try object("search/2026-11.json")["claims"] as? [[String: Any]])
    #expect(
      claims.compactMap { $0["address"] as? String } == [
        "briefings/2026/11/23/#Caaa111", "briefings/2026/11/23/#Cbbb222",
        "briefings/2026/11/23/#Cccc333",
      ])
    let text = try #require(claims.first?["text"] as? [String])
    #expect(text.first == "Threat to Iceland" && text.last == "Runa Veld")
  }

  @Test func namesLeadToPagesThatAreThere() throws {
    let contents = try object("search/index.json")
    #expect(contents["months"] as? [String] == ["2026-11"])
    let records = try #require(contents["records"] as? [[String: Any]])
    let paths = Set(try SiteBuilderTests.files().map(\.path))
    #expect(records.count > 3)
    for record in records {
      let address = try #require(record["address"] as? String)
      #expect(paths.contains(address + "index.html"), "\(address)")
    }
  }
}
