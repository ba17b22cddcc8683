internal import BriefingModel
internal import Foundation
internal import Yams

/// Reads `threatbrief.yaml` node by node, so that each fault has its line and column.
public struct SettingsReader: Sendable {
  private let path: String
  private var faults: [Diagnostic] = []
  private var settings = Settings()

  private static let keys = [
    "title", "tlp", "time_zone", "likelihood_scale", "inbox", "feeds",
    "allow_private", "output", "site_address", "watch",
    "reliability",
  ]
  private static let markings = [
    "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED",
  ]

  /// The settings of a text; every fault in it is reported at once.
  public static func read(_ text: String, path: String) throws(SettingsError) -> Settings {
    guard text.utf8.count <= 1 << 18 else {
      throw SettingsError([
        Diagnostic(
          .error, "settings.too-large", at: SourcePlace(path: path),
          summary: "the settings are larger than 256 KiB", remedy: "keep settings only in it")
      ])
    }
    var reader = SettingsReader(path: path)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw SettingsError([reader.syntaxFault(error)])
    }
    if let root { reader.readRoot(root) }
    guard reader.faults.isEmpty else { throw SettingsError(reader.faults) }
    return reader.settings
  }

  private init(path: String) { self.path = path }

  private mutating func readRoot(_ root: Node) {
    guard let mapping = root.mapping else {
      if root.scalar?.string.isEmpty == true { return }
      return fault(root, "settings.not-a-mapping", "the settings are not 'key: value' lines")
    }
    for (key, value) in mapping {
      readKey(key.scalar?.string ?? "", at: key, value: value)
    }
  }

  private mutating func readKey(_ name: String, at key: Node, value: Node) {
    switch name {
    case "title": settings.title = text(value, name) ?? settings.title
    case "tlp":
      settings.marking = choice(value, name, of: Self.markings) ?? settings.marking
    case "time_zone": readZone(value)
    case "likelihood_scale":
      let names = Settings.LikelihoodScale.allCases.map(\.rawValue)
      settings.likelihoodScale =
        choice(value, name, of: names).flatMap(Settings.LikelihoodScale.init)
        ?? settings.likelihoodScale
    case "inbox": settings.inbox = list(value, name) ?? settings.inbox
    case "feeds": settings.feeds = list(value, name) ?? settings.feeds
    case "allow_private": settings.allowPrivate = list(value, name) ?? settings.allowPrivate
    case "output": settings.output = text(value, name) ?? settings.output
    case "site_address": readAddress(value)
    case "watch": settings.watch = list(value, name) ?? settings.watch
    case "reliability": readReliability(value)
    default:
      let near = NearMiss.of(name, among: Self.keys).map { "did you mean '\($0)'?" }
      fault(
        key, "settings.unknown-key", "there is no setting '\(name)'",
        near ?? "the settings are \(Self.keys.joined(separator: ", "))")
    }
  }

  private mutating func readZone(_ value: Node) {
    guard let name = text(value, "time_zone") else { return }
    guard let zone = TimeZone(identifier: name) else {
      return fault(
        value, "settings.unknown-zone", "'\(name)' is no time zone",
        "give a name such as Europe/Berlin or UTC")
    }
    settings.timeZone = zone
  }

  private mutating func readAddress(_ value: Node) {
    guard let address = text(value, "site_address") else { return }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return fault(
        value, "settings.bad-address", "'\(address)' is not an http or https address",
        "give it as https://example.org/briefings/")
    }
    settings.siteAddress = address.hasSuffix("/") ? address : address + "/"
  }

  private mutating func readReliability(_ value: Node) {
    guard let entries = value.sequence else {
      return fault(value, "settings.not-a-list", "'reliability' is not a list")
    }
    for entry in entries {
      let outlet = entry["outlet"]?.scalar?.string ?? ""
      let letter = entry["rating"]?.scalar?.string ?? ""
      let reason = entry["reason"]?.scalar?.string ?? ""
      let date = entry["date"]?.scalar?.string ?? ""
      guard !outlet.isEmpty, "ABCDEF".contains(letter), letter.count == 1, !reason.isEmpty,
        RunTime.isDay(date)
      else {
        fault(
          entry, "settings.bad-reliability",
          "a reliability entry lacks an outlet, a rating from A to F, a reason or a date",
          "write '- {outlet: Name, rating: C, reason: why, date: 2026-11-23}'")
        continue
      }
      settings.reliability.append(
        ReliabilityEntry(outlet: outlet, letter: letter, reason: reason, date: date))
    }
  }
}

extension SettingsReader {
  private mutating func text(_ value: Node, _ name: String) -> String? {
    guard let text = value.scalar?.string, !text.isEmpty else {
      fault(value, "settings.not-text", "'\(name)' is not a text")
      return nil
    }
    return text
  }

  private mutating func choice(_ value: Node, _ name: String, of choices: [String]) -> String? {
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

  private mutating func list(_ value: Node, _ name: String) -> [String]? {
    if let single = value.scalar?.string, !single.isEmpty { return [single] }
    guard let sequence = value.sequence else {
      fault(value, "settings.not-a-list", "'\(name)' is not a list")
      return nil
    }
    return sequence.compactMap { $0.scalar?.string }
  }

  private mutating func fault(
    _ node: Node, _ identifier: String, _ summary: String, _ remedy: String? = nil
  ) {
    let place = SourcePlace(path: path, line: node.mark?.line, column: node.mark?.column)
    faults.append(
      Diagnostic(.error, identifier, at: place, summary: summary, remedy: remedy))
  }

  private func syntaxFault(_ error: any Error) -> Diagnostic {
    var place = SourcePlace(path: path)
    var problem = String(describing: error)
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      place = SourcePlace(path: path, line: mark.line, column: mark.column)
      problem = text
    default: break
    }
    return Diagnostic(
      .error, "settings.syntax", at: place, summary: "this is not YAML: \(problem)",
      remedy: "mend the line, or see what 'threatbrief init' writes")
  }
}
