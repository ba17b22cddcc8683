public import BriefingModel
public import Foundation
internal import TerminalSummary

/// What the main job did.
public struct DailyReport: Sendable {
  /// The folder of the site.
  public var site: URL
  /// What a person should know.
  public var diagnostics: [Diagnostic] = []
  /// Named inputs of which nothing could be read.
  public var failedNamed: [String] = []
  /// Whether the site was written; not if an edition breaks a rule that stops publication.
  public var isPublished = true
  /// The newest edition; nil before it is made.
  public internal(set) var edition: Edition?
  /// Articles that were new, in all editions of the run.
  public internal(set) var taken = 0
  /// Articles that the archive had already.
  public internal(set) var known = 0
  /// Inputs of which nothing could be read.
  public internal(set) var unread = 0
  /// Breaches of house rules that stop publication.
  public internal(set) var breaches = 0
  /// How many hooks ran, and how many of them failed.
  public internal(set) var hooks = (run: 0, failed: 0)

  /// The newest edition's summary for the terminal; empty before it is made.
  public func summary(width: Int) -> String {
    edition.map { Summary.text(for: $0, width: width) } ?? ""
  }

  /// Threats to watched states that are new in the newest edition.
  public var newThreats: Int {
    let states = (edition?.watch ?? []).filter { $0.kind == .state }
    return Set(states.flatMap(\.newThreats)).count
  }

  /// What a monitor reads of it: names and values, in a fixed order.
  public var facts: [(name: String, value: String)] {
    let header = edition?.header
    return [
      ("date", edition?.date ?? "none"), ("edition", String(edition?.number ?? 0)),
      ("new", String(taken)), ("known", String(known)), ("unread", String(unread)),
      ("articles", String(header?.articles ?? 0)), ("claims", String(header?.claims ?? 0)),
      ("disagreements", String(edition?.disagreements.items.count ?? 0)),
      ("new_threats", String(newThreats)), ("breaches", String(breaches)),
      ("missed_days", String(header?.missedDays.count ?? 0)),
      ("hooks", "\(hooks.run - hooks.failed)/\(hooks.run)"),
    ]
  }
}
