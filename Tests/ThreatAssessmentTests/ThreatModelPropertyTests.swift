import BriefingModel
import Testing

@testable import ThreatAssessment

/// The model as a fold: shuffled and split in any way, the same bytes.
@Suite struct ThreatModelPropertyTests {
  /// Numbers in a fixed order, so that a failure can be made again.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Articles with shared actors, speakers, origins and retrieval times, and two versions of one.
  private static var records: [ArticleRecord] {
    let echoes = (1...12).map { number in
      Articles.echo("echo\(number)", outlet: "Wire \(number % 4)")
        .record(
          origin: number % 3 == 0 ? "shared" : nil, retrieved: "2026-11-23T0\(number % 5):00:00Z")
    }
    return echoes + [
      Articles.ridge.record(), Articles.ridge.record(retrieved: "2026-11-22T05:00:00Z"),
      Articles.denial.record(), Articles.denial.record(origin: "shared"),
    ]
  }

  private func bytes(_ model: ThreatModel) -> String {
    JSONWriter.string(
      EditionBuilder().build(
        model, previous: nil, date: "2026-11-23", number: 1, now: "2026-11-23T06:00:00Z",
        cutOff: nil))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func shuffledAndSplitInAnyWayItGivesTheSameBytes(_ seed: UInt64) {
    var numbers = Numbers(state: seed)
    let wanted = bytes(ThreatModel(Self.records))
    let shuffled = Self.records.shuffled(using: &numbers)
    var models: [ThreatModel] = []
    var rest = shuffled[...]
    while !rest.isEmpty {
      let size = Int.random(in: 1...rest.count, using: &numbers)
      models.append(ThreatModel(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    models.shuffle(using: &numbers)
    // Merged as a tree of random shape, which is what tasks that end in any order do.
    while models.count > 1 {
      let left = models.remove(at: Int.random(in: models.indices, using: &numbers))
      let right = models.remove(at: Int.random(in: models.indices, using: &numbers))
      models.append(left.merged(with: right))
    }
    #expect(bytes(models[0]) == wanted)
  }
}
