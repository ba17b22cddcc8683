internal import BriefingPipeline

/// The last line of a daily run's log, for monitors: names and values with spaces between.
enum ClosingLine {
  /// `threatbrief: daily result=done exit=0 date=2026-11-23 … seconds=2.41`.
  static func text(_ report: DailyReport?, code: Int32, took: Duration) -> String {
    let result =
      switch code {
      case ExitCodes.done: "done"
      case ExitCodes.content: report == nil ? "failed" : "done-with-faults"
      case ExitCodes.condition: "condition"
      default: "failed"
      }
    let facts = (report?.facts ?? []).map { " \($0.name)=\($0.value)" }.joined()
    return "threatbrief: daily result=\(result) exit=\(code)\(facts) "
      + "seconds=\(StepTimer.seconds(took))"
  }
}
