internal import Foundation

/// What standard output is.
enum Terminal {
  /// The columns of the terminal, from 60 to 200; nil where standard output is none.
  static var width: Int? { size(of: STDOUT_FILENO).map { min(max(Int($0.ws_col), 60), 200) } }

  /// The lines of the terminal; nil where standard output is none.
  static var height: Int? { size(of: STDOUT_FILENO).map { max(Int($0.ws_row), 2) } }

  /// The lines that a summary takes: 24, but on a terminal that leaves none for the prompt below it
  /// fewer, so that the title stays in sight and no pager is needed.
  static func summaryLines(height: Int?) -> Int {
    min(24, max(12, (height ?? 25) - 1))
  }

  /// The columns that a line of progress may take on standard error; the last one stays free, for some
  /// terminals go on to the next line there.
  static var progressWidth: Int {
    max(20, (size(of: STDERR_FILENO).map { Int($0.ws_col) } ?? 80) - 1)
  }

  /// Whether colours may be written: to a terminal that can show them, unless `NO_COLOR` is set
  /// (no-color.org).
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  private static func size(of descriptor: Int32) -> winsize? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}
