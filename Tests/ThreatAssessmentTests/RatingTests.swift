import BriefingModel
import Testing

@testable import ThreatAssessment

@Suite struct RatingTests {
  private static let named = CredibilityRule.Evidence(
    origins: 1, speakers: 1, isNamed: true, depth: 1, contradicting: 0, isContested: false)

  @Test func twoPublishersAndTwoSpeakersGiveOne() {
    var evidence = Self.named
    evidence.origins = 2
    evidence.speakers = 2
    #expect(CredibilityRule.rate(evidence).digit == 1)
  }

  @Test func twoSpeakersThroughOnePublisherGiveTwo() {
    var evidence = Self.named
    evidence.speakers = 2
    #expect(CredibilityRule.rate(evidence).digit == 2)
  }

  @Test func oneNamedSpeakerGivesThree() { #expect(CredibilityRule.rate(Self.named).digit == 3) }

  @Test func aReportOfASpeakerIsNeverBetterThanThree() {
    var evidence = Self.named
    evidence.origins = 2
    evidence.speakers = 2
    evidence.depth = 2
    #expect(CredibilityRule.rate(evidence).digit == 3)
  }

  @Test func aContradictionOfEqualClassGivesFour() {
    var evidence = Self.named
    evidence.contradicting = 1
    #expect(CredibilityRule.rate(evidence).digit == 4)
  }

  @Test func twoContradictionsWithoutSupportGiveFive() {
    var evidence = Self.named
    evidence.contradicting = 2
    #expect(CredibilityRule.rate(evidence).digit == 5)
  }

  @Test func anUnnamedSpeakerGivesSix() {
    var evidence = Self.named
    evidence.isNamed = false
    #expect(CredibilityRule.rate(evidence).digit == 6)
  }

  @Test func confidenceFollowsItsPrintedRule() {
    func level(_ origins: Int, _ classes: Int, _ digit: Int, _ isContradicted: Bool = false)
      -> String
    {
      ConfidenceRule.rate(
        origins: origins, speakerClasses: classes, credibility: digit,
        isContradicted: isContradicted
      ).level
    }
    #expect(level(1, 2, 2) == "low")
    #expect(level(2, 1, 1) == "moderate")
    #expect(level(2, 1, 1, true) == "low")
    #expect(level(3, 1, 1) == "moderate")
    #expect(level(3, 2, 2) == "high")
  }

  @Test func reliabilityIsTheBestLetterOfThePublishers() {
    let letters = ["F", "C", "D"].map { ReliabilityRating(letter: $0) }
    #expect(ReliabilityRule.rate(letters) == "C")
    #expect(ReliabilityRule.rate([ReliabilityRating(letter: "Z")]) == "F")
  }
}
