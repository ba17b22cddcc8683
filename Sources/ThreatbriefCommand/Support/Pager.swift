internal import Foundation
internal import Synchronization

/// Shows a text that is longer than the screen in the user's pager.
enum Pager {
  private static let open = Mutex(false)

  /// Whether a pager has the terminal, so that Ctrl-C is its business.
  static var isOpen: Bool { open.withLock { $0 } }

  /// Writes a text to standard output, through a pager where that is a terminal and too small.
  static func show(_ text: String, on console: Console, isAllowed: Bool = true) {
    guard isAllowed, let height = Terminal.height, text.utf8.count(where: { $0 == 0x0A }) >= height,
      page(text)
    else { return console.write(text) }
  }

  /// The command: `THREATBRIEF_PAGER`, else `PAGER`, else less.
  private static var command: String {
    let environment = ProcessInfo.processInfo.environment
    return ["THREATBRIEF_PAGER", "PAGER"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? "less"
  }

  /// Whether a pager could be had.
  ///
  /// Not by Foundation's Process, which puts its children into the background, where a pager may not
  /// read the keyboard.
  private static func page(_ text: String) -> Bool {
    open.withLock { $0 = true }
    defer { open.withLock { $0 = false } }
    guard let stream = popen(command, "w") else { return false }
    // A pager that is left early closes the pipe: that is no fault.
    _ = Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    let status = pclose(stream)
    return (status >> 8) & 0xFF != commandNotFound
  }

  /// What a shell ends with where there is no such command.
  private static let commandNotFound: Int32 = 127
}
