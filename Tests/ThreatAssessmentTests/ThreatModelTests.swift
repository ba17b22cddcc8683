import BriefingModel
import Testing

@testable import ThreatAssessment

@Suite struct ThreatModelTests {
  private static var records: [ArticleRecord] {
    [
      Articles.ridge.record(), Articles.echo("echo", outlet: "Hill Wire").record(),
      Articles.echo("copy", outlet: "Lake Times").record(origin: "echo"),
      Articles.denial.record(),
    ]
  }

  @Test func anyOrderAndAnySplitGiveTheSameBytes() {
    let records = Self.records
    let wanted = bytes(ThreatModel(records))
    for rotation in records.indices {
      let turned = Array(records[rotation...] + records[..<rotation])
      #expect(bytes(ThreatModel(turned)) == wanted)
      #expect(bytes(ThreatModel(turned.reversed())) == wanted)
      let (left, right) = (ThreatModel(turned[..<rotation]), ThreatModel(turned[rotation...]))
      #expect(bytes(left.merged(with: right)) == wanted)
      #expect(bytes(right.merged(with: left)) == wanted)
    }
  }

  @Test func mergingIsAssociativeAndIdempotent() {
    let models = Self.records.map { ThreatModel([$0]) }
    let left = models[0].merged(with: models[1]).merged(with: models[2])
    let right = models[0].merged(with: models[1].merged(with: models[2]))
    #expect(left == right)
    #expect(left.merged(with: left) == left)
  }

  @Test func ofTwoVersionsOfAnArticleTheLaterOneStays() {
    let old = Articles.ridge.record(retrieved: "2026-11-22T05:00:00Z")
    let new = Articles.ridge.record(retrieved: "2026-11-23T05:00:00Z")
    #expect(ThreatModel([old, new]).records.map(\.retrieved) == [new.retrieved])
    #expect(ThreatModel([new, old]).records.map(\.retrieved) == [new.retrieved])
  }

  private func bytes(_ model: ThreatModel) -> String {
    JSONWriter.string(
      EditionBuilder().build(
        model, previous: nil, date: "2026-11-23", number: 1, now: "2026-11-23T06:00:00Z",
        cutOff: nil))
  }
}
