internal import BriefingModel
internal import Foundation
internal import Yams

extension SettingsReader {
  private static let watchKinds: [String: WatchedName.Kind] = [
    "states": .state, "actors": .actor, "words": .word,
  ]
  private static let sourceKeys = ["outlet", "rating", "reason", "date", "hide", "note"]

  /// The watch list: names alone, or under `states`, `actors` and `words`.
  mutating func watched(_ value: Node) -> [WatchedName]? {
    guard let mapping = value.mapping else {
      return list(value, SettingKey.watch.rawValue)?.map { WatchedName($0) }
    }
    var names: [WatchedName] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let kind = Self.watchKinds[name] else {
        unknown(name, at: key, of: "watch", known: Self.watchKinds.keys.sorted())
        continue
      }
      names += (list(value, name) ?? []).map { WatchedName($0, kind: kind) }
    }
    return names
  }

  /// Reads the sources file: a list of entries, or nothing.
  mutating func readSources(_ text: String, path: String) {
    place = .file(path: path, line: 1)
    guard let root = compose(text, path: path) else { return }
    if root.scalar?.string.isEmpty == true { return }
    resolved.settings.sources += sourceRules(root, "sources")
    if resolved.origins[.reliability] == nil { resolved.origins[.reliability] = place }
  }

  /// A sources file that the settings name and that is not there.
  mutating func missing(sources path: String) {
    faults.append(
      Diagnostic(
        .error, "settings.no-sources-file", at: SourcePlace(path: path),
        summary: "there is no such file of sources",
        remedy: "make it, or take 'sources' out of the settings"))
  }

  /// Entries on outlets, from the sources file or from `reliability`.
  mutating func sourceRules(_ value: Node, _ name: String) -> [SourceRule] {
    guard let entries = value.sequence else {
      fault(
        value, "settings.not-a-list", "'\(name)' is not a list",
        "begin each entry with '- outlet: Name'")
      return []
    }
    return entries.compactMap { sourceRule($0) }
  }

  private mutating func sourceRule(_ entry: Node) -> SourceRule? {
    let before = faults.count
    for (key, _) in entry.mapping ?? [:] {
      let name = key.scalar?.string ?? ""
      if !Self.sourceKeys.contains(name) {
        unknown(name, at: key, of: "a source", known: Self.sourceKeys)
      }
    }
    let hidden = entry["hide"]?.scalar?.string ?? "false"
    if !["true", "false"].contains(hidden) {
      fault(entry["hide"] ?? entry, "settings.bad-source", "'\(hidden)' is neither true nor false")
    }
    let note = entry["note"]?.scalar?.string
    // A note or 'hide' alone says nothing of how reliable the outlet is: F, cannot be judged.
    let letter = entry["rating"]?.scalar?.string ?? (hidden == "true" || note != nil ? "F" : "")
    let text = { (key: String) in entry[key]?.scalar?.string ?? "" }
    if !(letter.count == 1 && "ABCDEF".contains(letter)) {
      fault(
        entry["rating"] ?? entry, "settings.bad-source", "'\(letter)' is no rating from A to F",
        "A is reliable, E unreliable, F cannot be judged")
    }
    lacking(entry, text)
    guard faults.count == before else { return nil }
    return SourceRule(
      outlet: text("outlet"), letter: letter, reason: text("reason"), date: text("date"),
      isHidden: hidden == "true", note: note)
  }

  /// Takes note of what an entry lacks: outlet, reason, date.
  private mutating func lacking(_ entry: Node, _ text: (String) -> String) {
    let example = "write '- {outlet: Name, rating: C, reason: why, date: 2026-11-23}'"
    for key in ["outlet", "reason"] where text(key).isEmpty {
      fault(entry, "settings.bad-source", "an entry on a source lacks '\(key)'", example)
    }
    if !RunTime.isDay(text("date")) {
      fault(
        entry["date"] ?? entry, "settings.bad-source",
        "an entry on a source has '\(text("date"))' where the day of the entry is wanted", example)
    }
  }

  private mutating func unknown(_ name: String, at key: Node, of what: String, known: [String]) {
    let near = NearMiss.of(name, among: known).map { "did you mean '\($0)'?" }
    fault(
      key, "settings.unknown-key", "there is no key '\(name)' in \(what)",
      near ?? "the keys are \(known.joined(separator: ", "))")
  }
}
