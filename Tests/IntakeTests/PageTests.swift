internal import BriefingModel
internal import Testing

@testable import Intake

@Suite struct PageTests {
  private func read(_ html: String) -> Article? {
    ArticleReader().read(Array(html.utf8), path: "page.html").articles.first
  }

  @Test func pageGivesItsArticleAndNothingElse() throws {
    let result = ArticleReader().read(try fixture("article.html"), path: "article.html")
    let article = try #require(result.articles.first)
    #expect(article.title == "Patrol turned back at the Ardan pass")
    #expect(article.outlet == "Ardan Wire")
    #expect(article.author == "Mara Ilin")
    #expect(article.url == "https://ardan.example/2015/03/06/patrol")
    #expect(article.published == "2015-03-06T09:30:00+03:00")
    #expect(article.publishedBasis == "metadata article:published_time")
    #expect(article.text.hasPrefix("A patrol of the border guard turned back"))
    #expect(article.text.hasSuffix("as they had been two winters ago."))
    #expect(article.text.split(separator: "\n\n").count == 3)
  }

  @Test func removedTextIsListedWithReasonAndPlace() throws {
    let bytes = try fixture("article.html")
    let article = try #require(ArticleReader().read(bytes, path: "article.html").articles.first)
    let reasons = Set(article.removed.map(\.reason))
    #expect(
      reasons == [
        "navigation", "headline", "byline", "share bar", "image caption", "related links",
        "sidebar", "comments", "page footer", "cookie notice",
      ])
    let source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let caption = try #require(article.removed.first { $0.reason == "image caption" })
    let range = caption.start..<caption.end
    #expect(String(String.UnicodeScalarView(source[range])) == caption.text)
  }

  private static let paragraph =
    "<p>The border guard closed the road over the Ardan pass again, and drivers waited in the valley.</p>"

  private func page(head: String = "", body: String) -> String {
    "<html><head>\(head)</head><body><h1>Road closed at the pass</h1>\(body)</body></html>"
  }

  @Test func aFirstHeadingThatNamesTheSiteIsNoTitle() {
    let head = """
      <title>The Ardan Valley Chronicle: Road closed at the pass</title>
      <meta property="og:title" content="Road closed at the pass">
      """
    let html =
      "<html><head>\(head)</head><body><h1>The Ardan Valley Chronicle</h1>"
      + "<h2>Road closed at the pass</h2>\(Self.paragraph)\(Self.paragraph)</body></html>"
    #expect(read(html)?.title == "Road closed at the pass")
  }

  @Test(arguments: [
    "Members of the Ardan Chronicle get unlimited digital access to reporting that nobody else does.",
    "Join now or renew to get news of the valley and a mug.",
    "This article first stood in the Mountain Post and is republished here with permission.",
  ]) func appealsAndNoticesBelowAnArticleAreRemoved(_ line: String) throws {
    let article = try #require(
      read(page(body: "<div>\(Self.paragraph)\(Self.paragraph)<p>\(line)</p></div>")))
    #expect(article.text.hasSuffix("waited in the valley."))
    #expect(article.removed.contains { $0.text.contains(line) })
  }

  @Test func dayThatThePageShowsBeatsTheDayOfItsDraft() {
    let head = """
      <meta property="article:published_time" content="2019-03-04T08:00:00Z">
      <meta property="article:modified_time" content="2019-03-08T08:00:00Z">
      """
    let shown = "<div><span>Friday, 8 March 2019</span></div>"
    let paragraphs = String(repeating: Self.paragraph, count: 6)
    #expect(read(page(head: head, body: shown + paragraphs))?.published == "2019-03-08")
  }

  @Test func dayOfTheLastChangeIsNoPublicationDate() {
    let head = """
      <meta property="article:published_time" content="2019-03-04T08:00:00Z">
      <meta property="article:modified_time" content="2019-03-08T08:00:00Z">
      """
    let shown = "<div class=\"timestamp\">Last updated 8 March 2019</div>"
    let paragraphs = String(repeating: Self.paragraph, count: 6)
    let article = read(page(head: head, body: shown + paragraphs))
    #expect(article?.published?.hasPrefix("2019-03-04") == true)
  }

  @Test func lightFirstPartOfTheBodyIsKept() {
    let answers = String(
      repeating: "<div class=\"post-body\">\(String(repeating: Self.paragraph, count: 12))</div>",
      count: 2)
    let question =
      "<div class=\"post-body\"><p>When does the road over the pass open again in spring?</p></div>"
    let text = read(page(body: "<div>\(question)</div><div>\(answers)</div>"))?.text
    #expect(text?.hasPrefix("When does the road") == true)
  }

  @Test(arguments: [
    "<p>Follow the Ardan Post on Twitter and Instagram, or write to us.</p>",
    "<p>Category: Roads and weather</p>",
    "<div class=\"x-factbox-body\"><p>What the pass is: a road of the old empire, much used.</p></div>",
  ])
  func furnitureAmongTheParagraphsIsRemoved(markup: String) {
    let paragraphs = String(repeating: Self.paragraph, count: 6)
    let article = read(page(body: paragraphs + markup + paragraphs))
    #expect(article?.text.split(separator: "\n\n").count == 12)
  }

  @Test func textThatOnlyLinkedDataHoldsIsRead() {
    let body = String(
      repeating: "The road over the pass stayed closed for another day. ", count: 12)
    let html = """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(body)"}
      </script></head><body><div id="app">Loading</div></body></html>
      """
    #expect(read(html)?.text.hasPrefix("The road over the pass") == true)
  }

  @Test func markupInLinkedDataIsNoText() {
    let body = String(repeating: "&lt;p&gt;The road stayed closed for a day.&lt;/p&gt;", count: 20)
    let html = """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(body)"}
      </script></head><body><div id="app">Loading</div></body></html>
      """
    let text = read(html)?.text ?? ""
    #expect(text.hasPrefix("The road stayed closed for a day.\n\nThe road"))
    #expect(!text.contains("<") && !text.contains("&lt;"))
  }

  @Test(arguments: [
    ("org3ad9c", true), ("story-ad", false), ("mol-factbox news", false), ("pullquote-2", false),
  ])
  func anElementIsJudgedByTheWordsInItsName(name: String, isKept: Bool) {
    let prose = String(
      repeating: "<p>The patrol came back over the pass before the snow.</p>", count: 9)
    let html = """
      <html><body><article><h1>Patrol</h1>\(prose)<div id="\(name)"><p>Lanterns were lit in every
      village that the long column passed on its way down.</p></div>\(prose)</article></body></html>
      """
    #expect(read(html)?.text.contains("Lanterns were lit") == isKept)
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000) + "Deep text.",
    String(repeating: "<b><i>", count: 50_000) + "Open tags.",
    String(repeating: "<", count: 100_000) + "Brackets.",
    String(repeating: "<a href=\"", count: 20_000) + "Quotes.",
    String(repeating: "<svg>", count: 50_000) + "Drawings.",
    String(repeating: "<table><tr><td>", count: 30_000) + "Tables.",
    String(repeating: "<p class=\"x y z\">", count: 60_000) + "Paragraphs.",
    String(repeating: "</p></div></span>", count: 40_000) + "Ends.",
    String(repeating: "<!--", count: 50_000) + "Comments.",
    String(repeating: "&#x41;&amp;", count: 60_000),
  ])
  func hostilePagesTakeBoundedTime(_ body: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = ArticleReader().read(Array(("<html><body>" + body).utf8), path: "hostile.html")
    }
    #expect(time < .seconds(20))
  }
}
