internal import BriefingModel
internal import Intake

/// The report of the intake as it grows, piece by piece.
struct RunningIntake {
  var report = IntakeReport()
  private let total: Int
  private var articles = 0
  private var diagnostics: [Diagnostic] = []

  /// An intake of so many files.
  init(total: Int) { self.total = total }

  /// Adds what was read of a piece; with the last one of a file it is known whether that failed.
  mutating func add(_ result: IntakeResult, of piece: WaitingPiece) {
    articles += result.articles.count
    diagnostics += result.diagnostics
    guard piece.isLast else { return }
    report.files += 1
    if articles == 0 { fail(piece.file) } else { report.diagnostics += diagnostics }
    (articles, diagnostics) = (0, [])
  }

  /// How far it has come: counted in files, or in the articles of the only one.
  func advance(at piece: WaitingPiece) -> Advance {
    let (through, all) = piece.articles
    if total == 1, all > 1 {
      return Advance(step: .intake, done: through, total: all, current: piece.file.path)
    }
    let current = piece.file.path + (piece.isLast ? "" : ": \(through) of \(all)")
    return Advance(step: .intake, done: report.files, total: total, current: current)
  }

  /// A named file that fails is an error; one of an inbox is set aside with a warning.
  private mutating func fail(_ file: InputFile) {
    if file.isNamed {
      report.failedNamed.append(file.path)
      report.diagnostics += diagnostics
    } else {
      let reason = diagnostics.first?.summary ?? "it holds no article"
      report.unread.append(UnreadInput(path: file.path, reason: reason))
      report.diagnostics += diagnostics.map {
        Diagnostic(
          min($0.severity, .warning), $0.identifier, at: $0.place, summary: $0.summary,
          remedy: $0.remedy)
      }
    }
  }
}
