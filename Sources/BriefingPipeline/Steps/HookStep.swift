internal import BriefingModel
internal import Foundation
internal import Synchronization

/// Runs the settings' command for an edition, with the summary on its standard input.
struct HookStep: Sendable {
  /// How long it may take.
  static let limit: Duration = .seconds(60)
  let workspace: Workspace
  let command: String

  /// Runs it and says what went wrong; nil where it ended with 0.
  func run(_ edition: Edition, summary: String, site: URL) -> Diagnostic? {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = workspace.folder
    process.environment = environment(edition, site)
    let input = Pipe()
    process.standardInput = input
    // What the command says belongs into the log, not among the results.
    process.standardOutput = FileHandle.standardError
    do {
      try process.run()
    } catch {
      return .hookFailed(edition.date, "it cannot be started: \(error.localizedDescription)")
    }
    // A command that does not read its input must not end this program; a pipe holds a summary.
    try? input.fileHandleForWriting.write(contentsOf: Data(summary.utf8))
    try? input.fileHandleForWriting.close()
    return fault(of: process, edition.date)
  }

  private func fault(of process: Process, _ date: String) -> Diagnostic? {
    let isLate = Mutex(false)
    let identifier = process.processIdentifier
    let watch = DispatchWorkItem {
      isLate.withLock { $0 = true }
      kill(identifier, SIGKILL)
    }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + Self.limit / .seconds(1), execute: watch)
    process.waitUntilExit()
    watch.cancel()
    if isLate.withLock({ $0 }) { return .hookFailed(date, "it took longer than a minute") }
    guard process.terminationStatus != 0 else { return nil }
    return .hookFailed(date, "it ended with \(process.terminationStatus)")
  }

  private func environment(_ edition: Edition, _ site: URL) -> [String: String] {
    let markdown = workspace.briefings.appending(path: "\(edition.date).md").path
    return ProcessInfo.processInfo.environment.merging([
      "THREATBRIEF_EDITION_DATE": edition.date,
      "THREATBRIEF_EDITION_NUMBER": String(edition.number),
      "THREATBRIEF_EDITION_TITLE": edition.header.title,
      "THREATBRIEF_EDITION_FILE": markdown, "THREATBRIEF_EDITION_SITE": site.path,
    ]) { $1 }
  }
}

extension Diagnostic {
  fileprivate static func hookFailed(_ date: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .warning, "pipeline.hook-failed",
      summary: "the hook for the edition of \(date) failed: \(reason)",
      remedy: "try the command by hand: 'threatbrief show --date \(date) | COMMAND'")
  }
}
