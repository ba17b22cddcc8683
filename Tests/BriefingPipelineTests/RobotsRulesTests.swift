import Testing

@testable import BriefingPipeline

@Suite struct RobotsRulesTests {
  @Test(arguments: [
    ("User-agent: *\nDisallow: /", "/feed", false),
    ("User-agent: *\nDisallow:", "/feed", true),
    ("User-agent: *\nDisallow: /\nAllow: /feed", "/feed.xml", true),
    ("User-agent: other\nDisallow: /", "/feed", true),
    ("User-agent: *\nDisallow: /\n\nUser-agent: threatbrief\nDisallow: /private", "/feed", true),
    ("User-agent: a\nUser-agent: Threatbrief # us\nDisallow: /x", "/x/y", false),
    ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false),
    ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true),
    ("User-agent: *\nDisallow: /a*b/c", "/axxb/cd", false),
    ("<html>not found</html>", "/feed", true),
  ])
  func theLongestRuleOfTheNearestGroupDecides(text: String, path: String, allows: Bool) {
    #expect(RobotsRules(text, program: "threatbrief").allows(path) == allows)
  }
}
