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
  private static func page(_ text: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "command -v \"${1%% *}\" >/dev/null && exec $1", "sh", command]
    let input = Pipe()
    process.standardInput = input
    guard (try? process.run()) != nil else { return false }
    open.withLock { $0 = true }
    defer { open.withLock { $0 = false } }
    // A pager that is left early closes the pipe: that is no fault.
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus != 1 || process.terminationReason != .exit
  }
}
