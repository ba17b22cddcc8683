internal import BriefingModel

/// How many an event killed and injured, in words: ", with 7 killed and 11 injured".
///
/// Figures that later articles raised stand in their order ("7, then 9, then 12 killed"), those of
/// earlier editions with the date; others that differ stand side by side ("7 or 12 killed").
struct EventToll {
  /// The most numbers of a series that a line has room for: the first and the last ones.
  static let mostSteps = 4
  /// The words; empty where no article gives a number.
  let words: String
  /// What of them may stand in no cited sentence.
  let used: [UsedName]

  init(told: ToldEvent, series: [FigureSeries], date: String) {
    var parts: [String] = []
    var used: [UsedName] = []
    for (measure, numbers) in Self.numbers(told.tellings.map(\.event)) where !numbers.isEmpty {
      let steps = Self.steps(measure, of: told, in: series, date: date)
      let printed =
        steps.isEmpty
        ? PhraseBook.list(numbers.map(String.init), last: "or")
        : steps.map(\.printed).joined(separator: ", then ")
      parts.append("\(printed) \(measure)")
      used += steps.map(\.used)
      used += numbers.map { UsedName(printed: String($0), variants: [], rule: "number in words") }
    }
    words = parts.isEmpty ? "" : ", with \(PhraseBook.list(parts))"
    self.used = used
  }

  private static func numbers(_ events: [EventFinding]) -> [(measure: String, numbers: [Int])] {
    [
      ("killed", Set(events.compactMap(\.killed)).sorted()),
      ("injured", Set(events.compactMap(\.injured)).sorted()),
    ]
  }

  private struct Step {
    let printed: String
    let used: UsedName
  }

  /// The steps of the event's series, each of a cited sentence or of an earlier edition; none where
  /// it has no series, or where fewer than two of its numbers can be printed.
  private static func steps(
    _ measure: String, of told: ToldEvent, in all: [FigureSeries], date: String
  ) -> [Step] {
    let cited = Set(told.tellings.map { "\($0.article.key) \($0.event.sentence)" })
    let series = all.first { series in
      series.measure == measure && series.date == told.event.date
        && series.steps.contains { cited.contains("\($0.article) \($0.sentence)") }
    }
    let steps = (series?.rising ?? []).filter {
      $0.edition != date || cited.contains("\($0.article) \($0.sentence)")
    }
    guard steps.count > 1 else { return [] }
    let few = steps.count > mostSteps ? steps.prefix(1) + steps.suffix(mostSteps - 1) : steps[...]
    return few.map { step in
      let number = String(step.number)
      let printed =
        step.edition == date ? number : "\(number) (edition of \(CivilDate.words(step.edition)))"
      let rule = step.edition == date ? "number in words" : "figure of an earlier edition"
      return Step(
        printed: printed, used: UsedName(printed: printed, variants: [number], rule: rule))
    }
  }
}
