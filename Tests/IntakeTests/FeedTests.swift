internal import BriefingModel
internal import Testing

@testable import Intake

@Suite struct FeedTests {
  private func read(_ name: String) throws -> IntakeResult {
    ArticleReader().read(try fixture(name), path: name)
  }

  @Test func itemsOfRSSAreArticlesWithTheirFullestContent() throws {
    let articles = try read("rss2.xml").articles
    #expect(articles.map(\.title) == ["Bridge at Vesk closed & guarded", "Market reopens"])
    #expect(articles[0].id == "https://courier.example/a/1")
    #expect(articles[0].outlet == "Korvel Courier")
    #expect(articles[0].author == "Mara Ilin")
    #expect(articles[0].published == "2015-03-06T10:00:00+03:00")
    #expect(articles[0].publishedBasis == "feed pubDate")
    #expect(
      articles[0].text == """
        The bridge at Vesk was closed on Friday, the ministry said.

        Guards stood at both ends of it until the evening.
        """)
    #expect(articles[1].id == articles[1].sha256)
    #expect(articles[1].url == "https://courier.example/a/2")
  }

  @Test func olderRSSIsRead() throws {
    let article = try #require(read("rss1.rdf").articles.first)
    #expect(article.title == "Depot burns")
    #expect(article.published == "2015-03-05")
    #expect(article.outlet == "Old Harun Post")
  }

  @Test func atomWithMarkupIsRead() throws {
    let article = try #require(read("atom.xml").articles.first)
    #expect(article.id == "tag:ardan.example,2015:1")
    #expect(article.url == "https://ardan.example/1")
    #expect(article.published == "2015-03-06T10:00:00Z")
    #expect(article.text == "A patrol turned back at the Ardan pass, an officer said on Friday.")
  }

  @Test func jsonFeedIsRead() throws {
    let articles = try read("feed.json").articles
    #expect(articles.count == 2)
    #expect(articles[0].author == "Ola Rem")
    #expect(articles[1].text.hasPrefix("Two drivers"))
  }

  @Test func faultyFeedIsMendedAndSaysSo() throws {
    let result = try read("faulty.rss")
    #expect(result.articles.count == 2)
    #expect(result.articles[0].text == "Trade at Vesk stopped on Monday, traders said.")
    #expect(result.diagnostics.map(\.identifier).contains("intake.feed-mended"))
  }

  @Test func entitiesAreNeitherExpandedNorLoaded() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>t</title>
      <item><title>x</title><description>left &b;&f; right</description></item></channel></rss>
      """
    let result = ArticleReader().read(Array(bomb.utf8), path: "bomb.xml")
    #expect(result.articles.allSatisfy { $0.text.utf8.count < 60 })
  }

  @Test func listOfFeedsGivesEachAddressOnce() throws {
    let entries = try #require(OutlineReader.feeds(in: fixture("feeds.opml")))
    #expect(
      entries.map(\.address) == [
        "https://courier.example/feed", "https://ardan.example/feed", "file:///etc/passwd",
      ])
    #expect(entries.map(\.title) == ["Courier", "Wire", "Local"])
  }

  @Test func aFeedWithAnAddressThatIsNoneStaysInTheList() {
    let list =
      "<opml><body><outline xmlUrl='ftp://ardan.example/feed'/><outline xmlUrl=' '/></body></opml>"
    #expect(
      OutlineReader.feeds(in: Array(list.utf8))?.map(\.address) == ["ftp://ardan.example/feed"])
  }
}
