internal import BriefingModel
internal import BriefingPipeline
internal import Foundation

/// The only place that prints: results on standard output, everything else on standard error.
struct Console: Sendable {
  /// Whether no notes of progress are wanted.
  let isQuiet: Bool
  /// Whether the steps' times are wanted.
  var isVerbose = false

  /// Writes a result, as it is.
  func write(_ text: String) {
    Self.write(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Writes bytes of a result.
  func write(_ bytes: [UInt8]) { Self.write(bytes, to: STDOUT_FILENO) }

  /// Writes a line of progress unless that is not wanted.
  func note(_ text: String) {
    if !isQuiet { Self.say("\(text)\n") }
  }

  /// Writes diagnostics, one a line.
  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      // A file's name may hold a line end, and a diagnostic is one line.
      Self.say("\(diagnostic)".replacing("\n", with: "\u{FFFD}") + "\n")
    }
  }

  /// Writes a fault that ends the run.
  static func fail(_ text: String) { say("threatbrief: error: \(text)\n") }

  /// Writes a text on standard error, wanted or not; what a terminal would obey in it is left out.
  static func say(_ text: String) {
    write(Array(TerminalText.disarmed(text).utf8), to: STDERR_FILENO)
  }

  /// Writes all bytes, going on after short writes; ends quietly when nobody reads any more.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    ProgressLine.clear()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        end(writingTo: descriptor, code: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the run where nobody reads any more, or where what is written to is full.
  private static func end(writingTo descriptor: Int32, code: Int32) -> Never {
    if code == EPIPE { exit(ExitCodes.done) }
    if descriptor == STDOUT_FILENO {
      fail("standard output cannot be written: \(String(cString: strerror(code)))")
    }
    exit(ExitCodes.disk)
  }
}
