internal import BriefingPipeline
internal import Foundation
internal import Synchronization

/// One line on the terminal's standard error that says how far a step has come.
///
/// There is one terminal, so there is one line; whoever prints takes it away first.
enum ProgressLine {
  private struct State {
    var step: StepName?
    var begun: ContinuousClock.Instant?
    var startedAt = 0
    var shown: ContinuousClock.Instant?
    var isVisible = false
  }

  private static let state = Mutex(State())

  /// How often the line is written at most.
  private static let pause: Duration = .milliseconds(100)

  /// Whether standard error is a terminal that understands control characters.
  static var isWanted: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows how far a step has come, unless it was shown a moment ago.
  static func show(_ advance: Advance) {
    let now = ContinuousClock.now
    state.withLock { state in
      if state.step != advance.step || state.begun == nil || advance.done <= state.startedAt {
        state.step = advance.step
        state.begun = now
        state.startedAt = advance.done - 1
      }
      if let shown = state.shown, now - shown < pause { return }
      let passed = (now - (state.begun ?? now)) / .seconds(1)
      let line = text(
        advance, since: state.startedAt, seconds: passed, width: Terminal.progressWidth)
      write("\r\u{1B}[K" + line)
      state.shown = now
      state.isVisible = true
    }
  }

  /// Shows that a step is done.
  static func show(step: String) {
    state.withLock { state in
      write("\r\u{1B}[K" + TerminalText.line(step, columns: Terminal.progressWidth))
      state.isVisible = true
      state.shown = nil
    }
  }

  /// Takes the line away where it stands.
  static func clear() {
    state.withLock { state in
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
      state.shown = nil
    }
  }

  /// "[2/6] analysis  120/400  35/s  8 s left  inbox/a.txt", cut to the terminal.
  static func text(_ advance: Advance, since start: Int, seconds: Double, width: Int = 79) -> String
  {
    let done = advance.done - start
    var parts = [advance.step?.label ?? "reading"]
    parts.append(advance.total.map { "\(advance.done)/\($0)" } ?? String(advance.done))
    if seconds >= 0.5 {
      let speed = Double(done) / seconds
      parts.append(speed >= 10 ? "\(Int(speed))/s" : "\((speed * 10).rounded() / 10)/s")
      if let total = advance.total, speed > 0, total > advance.done {
        parts.append(left(Double(total - advance.done) / speed))
      }
    }
    return TerminalText.line(
      (parts + [advance.current]).joined(separator: "  "), columns: width)
  }

  private static func left(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 60 ? "\(whole) s left" : "\(whole / 60) min \(whole % 60) s left"
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
