import Testing

@testable import ThreatbriefCommand

@Suite struct TerminalTests {
  @Test(arguments: [(nil, 24), (24, 23), (25, 24), (60, 24), (18, 17), (5, 12)])
  func aSummaryLeavesTheScreenALineForThePrompt(_ height: Int?, _ lines: Int) {
    #expect(Terminal.summaryLines(height: height) == lines)
  }
}
