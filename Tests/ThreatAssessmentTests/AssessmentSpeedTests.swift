import BriefingModel
import Foundation
import Testing

@testable import ThreatAssessment

/// How long an edition takes after the analysis. Measured only where THREATBRIEF_MEASURE is set: a
/// busy machine would make a test of it fail for nothing.
@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["THREATBRIEF_MEASURE"] != nil))
struct AssessmentSpeedTests {
  private func seconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let time = clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private func records(_ count: Int, day: Int) -> [ArticleRecord] {
    (0..<count).map { number in
      Articles.echo("day\(day)-\(number)", outlet: "Wire \(number % 40)").record()
    }
  }

  private func build(_ records: [ArticleRecord], _ previous: Edition?, _ date: String) -> Edition {
    EditionBuilder().build(
      ThreatModel(records), previous: previous, date: date, number: 2, now: "\(date)T06:00:00Z",
      cutOff: nil)
  }

  @Test func anEditionOfAThousandArticles() {
    let records = records(1_000, day: 1)
    let time = seconds { _ = build(records, nil, "2026-11-23") }
    print("1,000 articles: \(time) s")
    #expect(time < 2)
  }

  @Test func theThreeHundredthDayTakesNoLongerThanTheThird() throws {
    var previous: Edition?
    var times: [Double] = []
    let first = try #require(CivilDate("2026-01-01")).dayNumber
    for day in 1...300 {
      let date = Self.date(first + day)
      let records = records(20, day: day)
      var made: Edition?
      times.append(seconds { made = build(records, previous, date) })
      previous = made
    }
    let early = times[2..<12].sorted()[5]
    let late = times[290..<300].sorted()[5]
    print("day 3 to 12: \(early) s, day 291 to 300: \(late) s, ratio \(late / early)")
    #expect(late <= early * 1.2)
  }

  private static func date(_ number: Int) -> String {
    for year in 2026...2027 {
      for month in 1...12 {
        for day in 1...31 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          if CivilDate(text)?.dayNumber == number { return text }
        }
      }
    }
    return "2026-01-01"
  }
}
