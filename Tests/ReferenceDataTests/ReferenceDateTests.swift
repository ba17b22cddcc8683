import Testing

@testable import ReferenceData

@Suite struct ReferenceDateTests {
  @Test(arguments: ["1999", "1999-03", "1999-03-12"])
  func dateOfEachPrecisionIsRead(text: String) {
    #expect(ReferenceDate(text) != nil)
  }

  @Test(arguments: ["", "99", "1999-3", "1999-13", "1999-03-32", "1999-03-12-01", "abcd", "-999"])
  func whatIsNoDateIsRefused(text: String) {
    #expect(ReferenceDate(text) == nil)
  }

  @Test func bothEndsBelongToAPeriod() {
    let period = ReferencePeriod(
      from: ReferenceDate(year: 2004, month: 3, day: 29),
      to: ReferenceDate(year: 2020, month: 1, day: 31))
    #expect(period.contains(ReferenceDate(year: 2004, month: 3, day: 29)))
    #expect(period.contains(ReferenceDate(year: 2020, month: 1, day: 31)))
    #expect(!period.contains(ReferenceDate(year: 2004, month: 3, day: 28)))
    #expect(!period.contains(ReferenceDate(year: 2020, month: 2, day: 1)))
  }

  @Test func aYearIsReadAsItsLastDay() {
    let period = ReferencePeriod(to: ReferenceDate(year: 2020, month: 1, day: 31))
    #expect(!period.contains(ReferenceDate(year: 2020)))
    #expect(period.contains(ReferenceDate(year: 2019)))
  }
}
