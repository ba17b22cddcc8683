internal import Foundation

/// What standard output is.
enum Terminal {
  /// The columns of the terminal, from 60 to 200; nil where standard output is none.
  static var width: Int? { size.map { min(max(Int($0.ws_col), 60), 200) } }

  /// The lines of the terminal; nil where standard output is none.
  static var height: Int? { size.map { max(Int($0.ws_row), 2) } }

  private static var size: winsize? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}
