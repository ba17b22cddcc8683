import Testing

@testable import SitePublisher

@Suite struct AnchorFinderTests {
  @Test(arguments: [
    ("What is dated", "what-is-dated"), ("J1. Threat (new) – 3 of 4", "j1-threat-new-3-of-4"),
    ("  A/B-c  ", "a-b-c"), ("Überfall in Málaga", "überfall-in-málaga"), ("?!", ""),
  ])
  func headingBecomesAnAnchor(_ heading: String, _ anchor: String) {
    #expect(AnchorFinder.slug(heading) == anchor)
  }
}
