import SitePublisher
import Testing

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("../../../../articles/a/#s5", "articles/a/", "#s5"),
    ("data.json", "briefings/2026/11/23/data.json", ""),
    ("#J1", "briefings/2026/11/23/", "#J1"), ("./", "briefings/2026/11/23/", ""),
    ("../22/", "briefings/2026/11/22/", ""), ("../../../../", "", ""),
    ("../../../../a/?q=../#x", "a/", "?q=../#x"), ("../../../../a//b/../c/", "a/c/", ""),
    ("../../../../.a/./b", ".a/b", ""), ("../../../../a.b/", "a.b/", ""),
  ])
  func linkIsResolvedAgainstThePage(_ link: String, _ place: String, _ rest: String) throws {
    let found = try #require(SiteAddress.edition("2026-11-23").resolving(link))
    #expect(found.place.path == place)
    #expect(found.rest == rest)
  }

  @Test(arguments: ["../../../../../etc", "/etc/passwd"])
  func linkOutOfTheSiteLeadsNowhere(_ link: String) {
    #expect(SiteAddress.edition("2026-11-23").resolving(link) == nil)
  }

  @Test(arguments: [
    ("csto", "actors/csto/"), ("..", "actors/_2e./"), ("a/../b", "actors/a_2f._2e_2fb/"),
    ("0f1e.gunmen", "actors/0f1e.gunmen/"), ("é", "actors/_c3_a9/"), ("", "actors/_/"),
    ("a\"b", "actors/a_22b/"),
  ])
  func identifierBecomesASafeFolder(_ id: String, _ path: String) {
    #expect(SiteAddress.actor(id).path == path)
  }
}
