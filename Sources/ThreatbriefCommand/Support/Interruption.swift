internal import Foundation
internal import Synchronization

/// Ends the run at once and in words when somebody presses Ctrl-C or the system ends it.
///
/// Nothing needs to be finished first: the archive is written in transactions and files by renaming,
/// so that whatever was done stands, and the next run goes on from there.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen for SIGINT and SIGTERM.
  init() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler { Self.end(by: number) }
      source.resume()
      return source
    }
  }

  /// Ends as the signal would have ended it, so that a shell sees what happened.
  private static func end(by number: Int32) {
    if Pager.isOpen
      || hasBegunToEnd.withLock({ isEnding in
        defer { isEnding = true }
        return isEnding
      })
    {
      return
    }
    ProgressLine.clear()
    Console.say("threatbrief: interrupted: what was finished is kept; run again to go on\n")
    // Dispatch keeps the signal from reaching anybody else, so it is let through to this thread.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }

  /// Whether a signal was answered already: one is enough, however often somebody presses.
  private static let hasBegunToEnd = Mutex(false)
}
