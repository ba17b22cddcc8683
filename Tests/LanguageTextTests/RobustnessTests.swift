import Foundation
import TestSupport
import Testing

@testable import Language

/// Any bytes give tokens that lie in order in the text and sentences that cover them.
@Suite struct RobustnessTests {
  private func check(_ bytes: [UInt8]) -> Bool {
    let document = TextReader().read(bytes)
    var end: Int32 = 0
    for token in document.tokens {
      guard token.start >= end, token.end > token.start, Int(token.end) <= bytes.count else {
        return false
      }
      end = token.end
    }
    var next: Int32 = 0
    for sentence in document.sentences {
      guard sentence.firstToken == next, sentence.endToken > next else { return false }
      next = sentence.endToken
    }
    return Int(next) == document.tokens.count
  }

  /// Runs for `THREATBRIEF_FUZZ_SECONDS` where that is set, else for 300 texts.
  @Test func anyBytesGiveOrderedTokensAndCoveringSentences() {
    let seconds = ProcessInfo.processInfo.environment["THREATBRIEF_FUZZ_SECONDS"].flatMap(
      Double.init)
    let end = seconds.map { Date().addingTimeInterval($0) }
    var random = SeededGenerator(seed: 1)
    var round = 0
    while end.map({ Date() < $0 }) ?? (round < 300) {
      let bytes = Self.bytes(round, &random)
      #expect(check(bytes), "round \(round)")
      round += 1
    }
  }

  /// Wild bytes by turns with pieces of English and marks in any order.
  private static func bytes(_ round: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let length = Int(random.next() % 200)
    guard !round.isMultiple(of: 2) else {
      return (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    let pieces = [
      "don't", "U.S.", "'s", "\"", "“", "”", "'", "’", ".", "...", "!?", "(", ")", "\n", "\n\n",
      " ", "\u{A0}", "\u{202E}", "5pm", "1,000", "http://", "a@b.c", "-", "—", "He", "said", "é",
      "Mr.", "\u{0}", "\r\n", "n't", "#", "$", "\u{FEFF}", "ЖЖ", "漢字",
    ]
    return (0..<length).flatMap { _ in
      Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "\"", count: 100_000),
    String(repeating: "a", count: 1_000_000), String(repeating: "a-", count: 200_000),
    String(repeating: "a'", count: 200_000), String(repeating: "1.", count: 200_000),
    String(repeating: ".", count: 1_000_000), String(repeating: "@", count: 200_000),
    String(repeating: "1-", count: 200_000), String(repeating: "“ ", count: 100_000),
    String(repeating: "word ", count: 50_000), String(repeating: "U.", count: 200_000),
    String(repeating: "http://", count: 100_000), String(repeating: "\u{202E}", count: 100_000),
    String(repeating: "\n", count: 500_000), String(repeating: "A\n", count: 100_000),
    String(repeating: "a/", count: 200_000), String(repeating: "é", count: 300_000),
    String(repeating: "\" a", count: 100_000),
  ])
  func monotonousTextTakesLinearTime(text: String) {
    let bytes = Array(text.utf8)
    let started = ContinuousClock.now
    #expect(check(bytes))
    #expect(ContinuousClock.now - started < .seconds(20))
  }
}
