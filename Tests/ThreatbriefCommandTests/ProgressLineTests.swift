import BriefingPipeline
import Testing

@testable import ThreatbriefCommand

@Suite struct ProgressLineTests {
  private func text(_ advance: Advance, since start: Int = 0, seconds: Double) -> String {
    ProgressLine.text(advance, since: start, seconds: seconds)
  }

  @Test func itSaysHowFarHowFastHowLongAndWhere() {
    let advance = Advance(step: .analysis, done: 120, total: 400, current: "inbox/a.txt")
    #expect(
      text(advance, seconds: 3) == "[2/6] analysis  120/400  40/s  7 s left  inbox/a.txt")
  }

  @Test func withoutATotalItSaysWhatIsDone() {
    let advance = Advance(step: nil, done: 9, current: "line 9")
    #expect(text(advance, seconds: 2) == "reading  9  4.5/s  line 9")
  }

  @Test func atFirstItSaysNoSpeed() {
    let advance = Advance(step: .intake, done: 1, total: 3, current: "a")
    #expect(text(advance, seconds: 0.1) == "[1/6] intake  1/3  a")
  }

  @Test func itKeepsToTheLineAndToPlainCharacters() {
    let name = "x\u{1B}[2J\r" + String(repeating: "y", count: 200)
    let line = text(Advance(step: .intake, done: 1, total: 3, current: name), seconds: 0.1)
    #expect(line.count == 79)
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func wideCharactersKeepItToTheLineToo() {
    let name = String(repeating: "漢", count: 60)
    let line = text(Advance(step: .intake, done: 1, total: 3, current: name), seconds: 0.1)
    #expect(line.count < 60)
    #expect(line.hasSuffix("漢…"))
  }

  @Test func directionMarksOfAFilesNameAreTakenOut() {
    let line = text(Advance(step: nil, done: 1, current: "a\u{202E}\u{9B}31mb"), seconds: 0.1)
    #expect(line == "reading  1  a\u{FFFD}\u{FFFD}31mb")
  }

  @Test func timesHaveTwoDecimals() {
    #expect(StepTimer.text(.milliseconds(1_234)) == "1.23 s")
    #expect(StepTimer.text(.milliseconds(5)) == "0.01 s")
    #expect(StepTimer.text(.seconds(75)) == "75.00 s")
  }
}
