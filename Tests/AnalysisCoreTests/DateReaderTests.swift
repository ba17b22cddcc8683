import BriefingModel
import Language
import Testing

@testable import AnalysisCore

@Suite struct DateReaderTests {
  /// The readings of all dates of a text, as "words = date (rule)".
  private func readings(_ text: String, published: String? = nil) -> [String] {
    let tree = SyntaxTree(TextReader().read(text))
    let expressions = DateFinder(tree: tree).find()
    let reader = DateReader(tree: tree, published: published, expressions: expressions)
    return expressions.compactMap { reader.read($0) }.map { "\($0.text) = \($0.date) (\($0.rule))" }
  }

  @Test func statedYearWins() {
    #expect(
      readings("The bridge fell on March 4, 2011.", published: "2015-06-01")
        == ["March 4, 2011 = 2011-03-04 (date.stated)"])
  }

  @Test func dayBeforeMonthIsRead() {
    #expect(readings("They met on 4 March 2011.") == ["4 March 2011 = 2011-03-04 (date.stated)"])
  }

  @Test func publicationDateGivesTheYear() {
    #expect(
      readings("The convoy was hit on December 30.", published: "2015-01-02")
        == ["December 30 = 2014-12-30 (date.published)"])
  }

  @Test func seasonOfAnEarlierYearGivesTheYear() {
    let found = readings(
      "The post was shelled on March 4. Such fears were voiced late in 2014. In December he spoke.")
    #expect(found.contains("March 4 = 2015-03-04 (date.context)"))
    #expect(found.contains("December = 2014-12 (date.context)"))
  }

  @Test func dayWithoutAnyYearStaysWithoutOne() {
    let found = readings("The raid of September 11 is over.")
    #expect(found == ["September 11 = --09-11 (date.no-year)"])
  }

  @Test func monthIsNeverMadeMorePrecise() {
    #expect(
      readings("Talks are held in February.", published: "2015-03-06")
        == ["February = 2015-02 (date.published)"])
  }

  @Test func weekdayIsTheLastOneBeforePublication() {
    #expect(
      readings("The camp was raided on Thursday.", published: "2015-03-06")
        == ["Thursday = 2015-03-05 (date.weekday)"])
    #expect(readings("The camp was raided on Thursday.").isEmpty)
  }

  @Test func modalMayIsNoMonth() {
    #expect(readings("They may attack again. May they not.").isEmpty)
  }

  @Test func dayThatDoesNotExistIsNotRead() {
    #expect(readings("It was on February 30, 2014.").isEmpty)
  }

  @Test(arguments: [(1970, 1, 1, 0), (2000, 2, 29, 11_016), (2026, 11, 23, 20_780)])
  func dayNumbersCountFromTheEpoch(year: Int, month: Int, day: Int, number: Int) {
    #expect(CalendarDay.number(year: year, month: month, day: day) == number)
    #expect(CalendarDay.date(number) == (year, month, day))
  }
}
