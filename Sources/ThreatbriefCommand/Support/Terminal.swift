internal import Foundation

/// What standard output is.
enum Terminal {
  /// The columns of the terminal, from 60 to 200; nil where standard output is none.
  static var width: Int? { size.map { min(max(Int($0.ws_col), 60), 200) } }

  /// The lines of the terminal; nil where standard output is none.
  static var height: Int? { size.map { max(Int($0.ws_row), 2) } }

  /// Whether colours may be written: to a terminal that can show them, unless `NO_COLOR` is set
  /// (no-color.org).
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  private static var size: winsize? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}
