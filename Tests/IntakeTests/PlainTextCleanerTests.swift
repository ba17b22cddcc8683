internal import BriefingModel
internal import Testing

@testable import Intake

@Suite struct PlainTextCleanerTests {
  private func clean(_ text: String, title: String? = nil) -> CleanedText {
    PlainTextCleaner.clean(Array(text.utf8), givenTitle: title)
  }

  private let prose = "The convoy left Vesk on Friday and reached Mirat, its driver said."

  @Test(arguments: [
    "soldiers 3Two soldiers were seen on the bridge. Two more came later, people in Vesk said.",
    "File photo of the bridgeThe bridge was closed. The army closed it, a guard in Vesk said.",
    "guard-post (1)Guards left the post at night. Guards of Vesk said that nobody followed them.",
  ])
  func gluedCaptionsAreCutOff(_ text: String) {
    let cleaned = clean("A headline above it\n\n" + text)
    #expect(cleaned.removed.map(\.reason).last == "image caption")
  }

  @Test(arguments: [
    "YouTube said that it took the film down. The film had been seen by many people in Vesk.",
    "The 1Korvel fund paid for the bridge. Korvel opened the 1Korvel fund in spring, it said.",
    "Officials at BuzzNet said no. The Net had been down for days in Vesk and in Mirat too.",
    "McDonald, a guard, saw the convoy at night. Donald, his brother, had not seen anything.",
    "WhatsApp groups told of the attack. At night the App did not work in all of Vesk.",
  ])
  func namesWithCapitalsInsideStay(_ text: String) {
    #expect(clean(text).removed.isEmpty)
  }

  @Test func noticesOfAllKindsAreRemovedWithTheirReason() {
    let notices = [
      ("Share this:", "share bar"), ("FacebookTwitterWhatsApp", "share bar"),
      ("Read more", "related links"), ("Sign up for our newsletter", "newsletter box"),
      ("We use cookies to make this site better.", "cookie notice"),
      ("© 2015 Korvel Courier. All rights reserved.", "page footer"),
      ("Home | World | Politics | Sport", "navigation"), ("Photo: Desk", "image caption"),
      ("Advertisement", "advertisement"),
      ("(Reporting by Mara Ilin; Editing by Desk)", "agency credit"),
      ("Leave a Reply", "comment form"),
    ]
    for (notice, reason) in notices {
      let cleaned = clean(prose + "\n\n" + notice + "\n\n" + prose)
      #expect(cleaned.removed.map(\.text) == [notice])
      #expect(cleaned.removed.map(\.reason) == [reason])
    }
  }

  @Test func noticesInsideAParagraphStay() {
    let text = """
      The ministry asked people not to share the film, and it told them that they should
      print
      nothing of it. Subscribe to our view, the minister said to them, or stay silent about it.
      """
    #expect(clean(text).removed.isEmpty)
  }

  @Test func bylineAndDateLineAreTaken() {
    let cleaned = clean("Bridge closed\n\nBy Mara Ilin and Ola Rem\nMarch 6, 2015\n\n" + prose)
    #expect(cleaned.title == "Bridge closed")
    #expect(cleaned.author == "Mara Ilin and Ola Rem")
    #expect(cleaned.published?.text == "2015-03-06")
    #expect(cleaned.text.trimmed == prose)
  }

  @Test func datelineStaysAndTellsAgencyAndDate() {
    let cleaned = clean("VESK, 6 March 2015 (Reuters) - " + prose)
    #expect(cleaned.removed.isEmpty)
    #expect(cleaned.agency == "Reuters")
    #expect(cleaned.published?.text == "2015-03-06")
    #expect(cleaned.publishedBasis == "dateline")
  }

  @Test func datelineWithoutYearGivesNoDate() {
    #expect(clean("VESK, March 6 (AP) — " + prose).published == nil)
  }

  @Test func mailHeadersAreRead() {
    let cleaned = clean(
      "Title: Bridge closed\nDate: 6 Mar 2015\nSource: Korvel Courier\n\n" + prose)
    #expect(cleaned.title == "Bridge closed")
    #expect(cleaned.outlet == "Korvel Courier")
    #expect(cleaned.published?.text == "2015-03-06")
    #expect(cleaned.removed.map(\.reason) == ["header", "header", "header"])
  }

  @Test func firstParagraphIsNoHeadline() {
    let cleaned = clean(prose + "\n\n" + prose)
    #expect(cleaned.title == nil)
    #expect(cleaned.removed.isEmpty)
  }

  @Test func givenTitleIsFoundAsTheFirstLine() {
    let cleaned = clean("Bridge “closed”\n\n" + prose, title: "Bridge \"closed\"")
    #expect(cleaned.removed.map(\.reason) == ["headline"])
  }

  @Test func linksAfterRelatedArticlesGo() {
    let cleaned = clean(
      prose + "\n\nRelated articles\n\nDepot burns in Harun\nMarket reopens\n\n" + prose)
    #expect(cleaned.removed.count == 3)
    #expect(cleaned.text.hasSuffix(prose))
  }
}
