internal import BriefingModel
internal import Foundation
internal import Yams

extension SettingsReader {
  /// Reads the value of a setting.
  mutating func read(_ key: SettingKey, _ value: Node) {
    let name = key.rawValue
    switch key {
    case .title: set(\.title, text(value, name))
    case .tlp: set(\.marking, choice(value, name, of: Self.markings))
    case .timeZone: set(\.timeZone, zone(value))
    case .likelihoodScale:
      let names = Settings.LikelihoodScale.allCases.map(\.rawValue)
      set(\.likelihoodScale, choice(value, name, of: names).flatMap(Settings.LikelihoodScale.init))
    case .inbox: set(\.inbox, list(value, name))
    case .feeds: set(\.feeds, list(value, name))
    case .allowPrivate: set(\.allowPrivate, list(value, name))
    case .output: set(\.output, text(value, name))
    case .siteAddress: set(\.siteAddress, address(value))
    case .watch: set(\.watch, watched(value))
    case .sources: set(\.sourcesFile, text(value, name))
    case .reliability: resolved.settings.sources += sourceRules(value, name)
    case .retention: set(\.retention, days(value, name))
    case .hook: set(\.hook, text(value, name))
    }
  }

  private mutating func set<Value>(_ path: WritableKeyPath<Settings, Value>, _ value: Value?) {
    if let value { resolved.settings[keyPath: path] = value }
  }

  /// For settings without a default.
  private mutating func set<Value>(_ path: WritableKeyPath<Settings, Value?>, _ value: Value?) {
    if let value { resolved.settings[keyPath: path] = .some(value) }
  }

  private mutating func zone(_ value: Node) -> TimeZone? {
    guard let name = text(value, SettingKey.timeZone.rawValue) else { return nil }
    guard let zone = TimeZone(identifier: name) else {
      let near = NearMiss.of(name, among: TimeZone.knownTimeZoneIdentifiers)
      fault(
        value, "settings.unknown-zone", "'\(name)' is no time zone",
        near.map { "did you mean '\($0)'?" } ?? "give a name such as Europe/Berlin or UTC")
      return nil
    }
    return zone
  }

  private mutating func address(_ value: Node) -> String? {
    guard let address = text(value, SettingKey.siteAddress.rawValue) else { return nil }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      fault(
        value, "settings.bad-address", "'\(address)' is not an http or https address",
        "give it as https://example.org/briefings/")
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }

  private mutating func days(_ value: Node, _ name: String) -> Int? {
    guard let text = text(value, name) else { return nil }
    guard let days = Int(text), (0...36_500).contains(days) else {
      fault(
        value, "settings.not-a-number", "'\(text)' is no number of days",
        "give a whole number; 0 keeps for ever")
      return nil
    }
    return days
  }
}

extension SettingsReader {
  /// A text that is not empty.
  mutating func text(_ value: Node, _ name: String) -> String? {
    guard let text = value.scalar?.string, !text.isEmpty else {
      fault(
        value, "settings.not-text",
        "'\(name)' holds \(Self.shape(of: value)) where a text is wanted",
        "write '\(name): some text'")
      return nil
    }
    return text
  }

  /// One of some words.
  mutating func choice(_ value: Node, _ name: String, of choices: [String]) -> String? {
    guard let text = text(value, name) else { return nil }
    guard choices.contains(text) else {
      let all = choices.joined(separator: ", ")
      fault(
        value, "settings.unknown-value", "'\(text)' is no value of '\(name)'",
        NearMiss.of(text, among: choices).map { "did you mean '\($0)'?" } ?? "it is one of \(all)")
      return nil
    }
    return text
  }

  /// A list of texts; a single text stands for a list of one.
  mutating func list(_ value: Node, _ name: String) -> [String]? {
    if let single = value.scalar?.string, !single.isEmpty { return [single] }
    guard let sequence = value.sequence else {
      fault(
        value, "settings.not-a-list",
        "'\(name)' holds \(Self.shape(of: value)) where a list is wanted",
        "write '\(name): [one, two]'")
      return nil
    }
    return sequence.compactMap { text($0, name) }
  }

  /// What a node is, in words.
  private static func shape(of node: Node) -> String {
    if node.mapping != nil { return "keys of its own" }
    if node.sequence != nil { return "a list" }
    let text = node.scalar?.string ?? ""
    return text.isEmpty ? "nothing" : "'\(text)'"
  }
}
