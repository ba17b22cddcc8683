internal import Testing

@testable import Intake

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("2015-03-06", "2015-03-06"), ("2015-03-06T10:20:30Z", "2015-03-06T10:20:30Z"),
    ("2015-03-06T10:20:30.123+03:30", "2015-03-06T10:20:30+03:30"),
    ("2015-03-06T10:20:30-0500", "2015-03-06T10:20:30-05:00"), ("20150306", "2015-03-06"),
    ("Fri, 06 Mar 2015 10:20:30 EST", "2015-03-06T10:20:30-05:00"),
    ("Fri, 06 Mar 15 10:20 GMT", "2015-03-06T10:20:00Z"), ("March 6th, 2015", "2015-03-06"),
    ("Published on 6 March 2015 at 10:20", "2015-03-06"), ("Sept. 3, 2015", "2015-09-03"),
    ("6. März 2015", "2015-03-06"), ("5 de marzo de 2015", "2015-03-05"),
    ("6.3.2015", "2015-03-06"),
    ("03/16/2015", "2015-03-16"), ("March 2015", "2015-03"), ("1425636030", "2015-03-06T10:00:30Z"),
  ])
  func datesAreRead(_ text: String, _ date: String) {
    #expect(DateReader.read(text)?.text == date)
  }

  @Test(arguments: ["March 5", "03/04/2015", "2015-02-30", "yesterday", "12:30", "page 2 of 3"])
  func whatIsNoFullDateIsNotRead(_ text: String) {
    #expect(DateReader.read(text) == nil)
  }

  @Test func dateInAnAddress() {
    #expect(DateReader.read(inPath: "/world/2015/03/06/patrol")?.text == "2015-03-06")
    #expect(DateReader.read(inPath: "/2015/mar/06/patrol")?.text == "2015-03-06")
    #expect(DateReader.read(inPath: "/article-20150306-x")?.text == "2015-03-06")
    #expect(DateReader.read(inPath: "/a/12345678/9") == nil)
  }

  @Test func givenDateBeatsTheArticlesOwn() {
    var dates = DateCandidates(given: GivenFacts(published: "2015-03-07"), path: "a.txt")
    dates.add(PublicationDate(text: "2015-03-06", precision: .day), basis: "x", rank: .metadata)
    #expect(dates.best?.date.text == "2015-03-07")
    #expect(dates.best?.basis == "given")
  }

  @Test func addressHasTheOutletsOwnDay() {
    var dates = DateCandidates(given: GivenFacts(), path: "a.html")
    dates.add(
      PublicationDate(text: "2015-03-07T02:00:00Z", precision: .time), basis: "m", rank: .metadata)
    dates.add(address: "https://a.example/2015/03/06/x")
    #expect(dates.best?.date.text == "2015-03-06")
  }
}
