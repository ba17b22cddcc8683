import Testing

@testable import RuleChecker

/// For each rule of a site the smallest change to a good one that breaks it.
@Suite struct SiteRulesTests {
  private static let page = """
    <!DOCTYPE html>
    <html lang="en"><head>
    <meta http-equiv="Content-Security-Policy" content="\(Rule70OwnHost.policy)">
    <title>Edition</title><meta name="description" content="An edition">
    <link rel="stylesheet" href="style.css"></head>
    <body><a href="#main">Skip</a><main id="main"><h1>Edition</h1><h2>Claims</h2>
    <p><a href="https://marrow.example/">Marrow Gazette</a> <img src="map.svg" alt="A map"></p>
    </main></body></html>
    """

  private static let style = """
    :root {
      --paper: #ffffff;
      --ink: #222222;
      --rule: #dddddd;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #111111;
        --ink: #eeeeee;
      }
    }
    """

  private func site(
    page: String = page, style: String = style, headers: String = "/*\n  \(Rule70OwnHost.policy)",
    published: Set<String> = ["index.html"]
  ) -> WrittenSite {
    let files = ["index.html": page, "style.css": style, "_headers": headers]
    return WrittenSite(files: files, paths: Set(files.keys), published: published)
  }

  private func broken(_ site: WrittenSite) -> [String] {
    HouseRules.breaches(in: site).map(\.rule)
  }

  private func changed(_ old: String, _ new: String) -> String {
    Self.page.replacing(old, with: new)
  }

  @Test func aGoodSiteBreaksNoRule() { #expect(broken(site()).isEmpty) }

  @Test(arguments: [
    ("<h1>Edition</h1>", "<h1>Edition</h1><h1>Again</h1>"), ("<h2>Claims</h2>", "<h3>Claims</h3>"),
    (" lang=\"en\"", ""), ("<title>Edition</title>", "<title> </title>"),
    ("content=\"An edition\"", "content=\"\""), ("href=\"#main\"", "href=\"/\""),
    (" alt=\"A map\"", ""),
  ])
  func aPageThatShutsReadersOutBreaksR69(_ old: String, _ new: String) {
    #expect(broken(site(page: changed(old, new))) == ["R69"])
  }

  @Test func greyOnGreyBreaksR69InEitherScheme() {
    #expect(broken(site(style: Self.style.replacing("#222222", with: "#999999"))) == ["R69"])
    #expect(broken(site(style: Self.style.replacing("#eeeeee", with: "#444444"))) == ["R69"])
  }

  @Test(arguments: [
    ("style.css\"", "https://fonts.example/a.css\""), ("map.svg", "//cdn.example/map.svg"),
    ("<p>", "<p style=\"color: red\">"), ("<p>", "<p onclick=\"x()\">"),
    ("<p>", "<script>x()</script><p>"), ("default-src 'none'; ", ""),
  ])
  func whatLoadsFromElsewhereOrRunsWithinBreaksR70(_ old: String, _ new: String) {
    #expect(broken(site(page: changed(old, new))).contains("R70"))
  }

  @Test func aStyleSheetAndHeadersKeepThePolicyToo() {
    #expect(broken(site(style: Self.style + "\n@import url(x.css);")) == ["R70"])
    #expect(broken(site(headers: "")) == ["R70"])
  }

  @Test func aPageThatWasPublishedAndIsGoneBreaksR71() {
    #expect(broken(site(published: ["index.html", "briefings/2026/11/22/index.html"])) == ["R71"])
  }

  @Test func everySiteRuleHasItsNumber() {
    #expect(HouseRules.site.map(\.number) == ["R69", "R70", "R71"])
  }
}
