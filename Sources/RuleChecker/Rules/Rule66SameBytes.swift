/// R66: The same articles, date and run time give the same bytes.
///
/// Why: Nobody can check an edition that comes out otherwise the next time.
/// A breach: two actors of equal rank that change places when the articles are read in another
/// order.
/// To mend it: sort before anything is printed, by values that do not hang on the order of reading.
struct Rule66SameBytes: HouseRule {
  let number = "R66"
  let summary = "The same articles, date and run time give the same bytes."
  let level = RuleLevel.must
  let remedy = "sort by values that do not hang on the order of reading"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let first = edition.outputs.written, let second = edition.outputs.rebuilt,
      first != second
    else { return [] }
    let pairs = zip(Self.lines(first), Self.lines(second)).enumerated()
    let differing = pairs.first { $0.element.0 != $0.element.1 }
    return [
      breach(
        "made a second time, the edition comes out otherwise",
        at: (differing?.offset ?? Self.lines(first).count) + 1, of: edition,
        sentence: differing.map { String($0.element.0) } ?? "")
    ]
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
