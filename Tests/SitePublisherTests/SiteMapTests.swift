import BriefingModel
import Foundation
import Testing

@testable import SitePublisher

/// The map of a site names every page, however many there are.
@Suite struct SiteMapTests {
  private static let pages: [SiteAddress] =
    [.root, .archive, SiteAddress("about/"), .latest]
    + ["", "1", "2", "12", "123", "2-4"].map { SiteAddress.actor("front" + $0) }
    + ["0a", "0b", "1a", "1b", "1c"].map { SiteAddress.article($0) }

  private func files(most: Int) throws -> [String: String] {
    var map = SiteMap(settings: SiteSettings(), pages: Self.pages.map { ($0, nil) })
    map.most = most
    let files = map.files().filter { $0.path.hasSuffix(".xml") }
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func places(in map: String?) -> [String] {
    (map ?? "").components(separatedBy: "<loc>https://threatbrief.invalid/").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
  }

  @Test func oneMapHoldsAllPagesWhileItMay() throws {
    let files = try files(most: Self.pages.count)
    #expect(files.keys.sorted() == ["sitemap.xml"])
    #expect(places(in: files["sitemap.xml"]).sorted() == Self.pages.map(\.path).sorted())
  }

  @Test(arguments: [1, 2, 3, 7])
  func tooManyPagesStandInMapsThatAnIndexNames(most: Int) throws {
    var files = try files(most: most)
    let index = files.removeValue(forKey: "sitemap.xml")
    #expect(index?.contains("<sitemapindex ") == true)
    #expect(places(in: index).sorted() == files.keys.sorted())
    for (path, map) in files {
      #expect((1...most).contains(places(in: map).count), "\(path)")
    }
    #expect(files.values.flatMap(places).sorted() == Self.pages.map(\.path).sorted())
  }
}
