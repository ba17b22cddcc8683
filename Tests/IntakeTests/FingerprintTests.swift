internal import BriefingModel
internal import Testing

@testable import Intake

@Suite struct FingerprintTests {
  /// A story of own words, different for each seed, with its paragraphs.
  private func story(_ seed: Int) -> [String] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let syllables = [
      "kor", "vel", "ta", "smin", "ar", "dan", "ha", "run", "mi", "rat", "ves", "lo",
    ]
    func word() -> String { (0..<2 + next(2)).map { _ in syllables[next(12)] }.joined() }
    let verbs = ["said", "denied", "reported", "feared", "confirmed", "doubted", "repeated"]
    return (0..<8).map { _ in
      (0..<4).map { _ in
        "The \(word()) of \(word()) \(verbs[next(7)]) on Friday that \(word()) and \(word()) "
          + "had left the \(word()) near \(word()), \(next(90)) kilometres from \(word())."
      }.joined(separator: " ")
    }
  }

  private func edits(_ paragraphs: [String], seed: Int) -> [String] {
    let extra = story(seed + 1_000_000)[0]
    let whole = paragraphs.joined(separator: "\n\n")
    return [
      "Another headline for the same wire\n\n" + whole,
      "VESK, March 4 (Wire) - " + whole,
      paragraphs.prefix(4).joined(separator: "\n\n"),
      paragraphs.dropFirst(2).joined(separator: "\n\n"),
      (paragraphs.prefix(5) + [extra] + paragraphs.suffix(3)).joined(separator: "\n\n"),
      whole.replacing("\"", with: "”").replacing(" said ", with: " told reporters "),
    ]
  }

  @Test func editedCopiesAreFoundAndOthersAreNot() {
    var grouper = DuplicateGrouper()
    var origins: [Int] = []
    for seed in 0..<150 {
      let paragraphs = story(seed)
      for text in [paragraphs.joined(separator: "\n\n")] + edits(paragraphs, seed: seed) {
        grouper.add(Fingerprinter.fingerprint(of: text))
        origins.append(seed)
      }
    }
    var (found, right, wanted) = (0, 0, 0)
    for group in grouper.groups {
      for (index, left) in group.enumerated() {
        for other in group[(index + 1)...] {
          found += 1
          if origins[left] == origins[other] { right += 1 }
        }
      }
    }
    wanted = 150 * 7 * 6 / 2
    #expect(Double(right) / Double(wanted) >= 0.99)
    #expect(Double(right) / Double(found) >= 0.95)
  }

  @Test func quotesCaseAndSpacesDoNotMatter() {
    let plain = Fingerprinter.fingerprint(
      of: "The Governor of \"Vesk\" said the bridge was closed.")
    let other = Fingerprinter.fingerprint(of: "the governor of “Vesk”  said the\nbridge was closed")
    #expect(plain == other)
  }

  @Test func emptyTextsAreNoCopies() {
    let empty = Fingerprinter.fingerprint(of: "")
    #expect(!DuplicateGrouper.areCopies(empty, empty))
  }
}
