internal import ArgumentParser
internal import BriefingPipeline

/// What `--fail-on` makes an exit code of 4 of.
struct FailConditions: ExpressibleByArgument, Hashable, Sendable {
  /// One condition.
  enum Condition: String, CaseIterable, Sendable {
    /// A threat to a watched state is new in the edition.
    case newThreat = "new-threat"
    /// The edition breaks a house rule that stops publication.
    case breach
  }

  let conditions: Set<Condition>

  /// Reads names with commas between them; nil where one of them is none.
  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let found = names.compactMap(Condition.init)
    guard !names.isEmpty, found.count == names.count else { return nil }
    conditions = Set(found)
  }

  static var allValueStrings: [String] { Condition.allCases.map(\.rawValue) }

  /// The conditions that hold, in words.
  func holding(in report: DailyReport) -> [String] {
    var words: [String] = []
    if conditions.contains(.newThreat), report.newThreats > 0 {
      let noun = report.newThreats == 1 ? "threat" : "threats"
      words.append("\(report.newThreats) new \(noun) to watched states")
    }
    if conditions.contains(.breach), report.breaches > 0 {
      words.append("\(report.breaches) breaches of house rules")
    }
    return words
  }
}
