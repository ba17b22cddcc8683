internal import BriefingModel
internal import Foundation
internal import Yams

/// Reads settings node by node, so that each fault has its line and column.
///
/// The file comes first, then the variables of the environment, then options of the command line;
/// a later one wins. Every fault of all of them is reported at once.
public struct SettingsReader: Sendable {
  /// Where the text that is being read stands.
  var place: SettingOrigin
  var faults: [Diagnostic] = []
  var resolved = ResolvedSettings()

  static let markings = [
    "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED",
  ]

  /// The settings of a text; every fault in it is reported at once.
  public static func read(_ text: String, path: String) throws(SettingsError) -> Settings {
    var reader = SettingsReader()
    reader.readFile(text, path: path)
    return try reader.finished().settings
  }

  /// A reader that knows the defaults only.
  init() { place = .shipped }

  /// The settings read so far, or every fault in them.
  func finished() throws(SettingsError) -> ResolvedSettings {
    guard faults.isEmpty else { throw SettingsError(faults) }
    return resolved
  }

  /// Reads `threatbrief.yaml`.
  mutating func readFile(_ text: String, path: String) {
    place = .file(path: path, line: 1)
    guard let root = compose(text, path: path) else { return }
    guard let mapping = root.mapping else {
      if root.scalar?.string.isEmpty == true { return }
      return fault(root, "settings.not-a-mapping", "the settings are not 'key: value' lines")
    }
    for (key, value) in mapping {
      place = .file(path: path, line: key.mark?.line ?? 1)
      readKey(key.scalar?.string ?? "", at: key, value: value)
    }
  }

  /// Reads the variables `THREATBRIEF_…` that name a setting.
  mutating func readEnvironment(_ environment: [String: String]) {
    for key in SettingKey.allCases {
      guard let text = environment[key.variable], !text.isEmpty else { continue }
      place = .environment(key.variable)
      read(key, from: text)
    }
    resolved.diagnostics += environment.keys.sorted().compactMap(Self.unknownVariable)
  }

  /// Reads what stands behind `--set`: `key=value`.
  mutating func readOption(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    place = .option("--set \(name)")
    guard parts.count == 2, let key = SettingKey(rawValue: name) else {
      let word = Node(name)
      return parts.count == 2
        ? unknownKey(name, at: word)
        : fault(word, "settings.not-a-mapping", "'\(text)' is not 'key=value'")
    }
    read(key, from: String(parts[1]))
  }

  /// A value from outside a file: plain text, for a list with commas or as YAML in brackets.
  private mutating func read(_ key: SettingKey, from text: String) {
    var node = Node(text)
    if key.isList {
      let isStructured = text.hasPrefix("[") || text.hasPrefix("{")
      let list = isStructured ? text : "[\(text)]"
      guard let composed = compose(list, path: place.description) else { return }
      node = composed
    }
    readKey(key.rawValue, at: node, value: node)
  }

  private mutating func readKey(_ name: String, at key: Node, value: Node) {
    guard let setting = SettingKey(rawValue: name) else { return unknownKey(name, at: key) }
    let before = faults.count
    read(setting, value)
    if faults.count == before { resolved.origins[setting] = place }
  }

  private mutating func unknownKey(_ name: String, at key: Node) {
    let keys = SettingKey.allCases.map(\.rawValue)
    let near = NearMiss.of(name, among: keys).map { "did you mean '\($0)'?" }
    fault(
      key, "settings.unknown-key", "there is no setting '\(name)'",
      near ?? "the settings are \(keys.joined(separator: ", "))")
  }
}

extension SettingsReader {
  /// The nodes of a text; nil where it is empty or no YAML, which is a fault.
  mutating func compose(_ text: String, path: String) -> Node? {
    guard text.utf8.count <= 1 << 18 else {
      faults.append(
        Diagnostic(
          .error, "settings.too-large", at: SourcePlace(path: path),
          summary: "the settings are larger than 256 KiB", remedy: "keep settings only in it"))
      return nil
    }
    do {
      return try Yams.compose(yaml: text)
    } catch {
      faults.append(SyntaxFault(error, in: text).diagnostic(path: path))
      return nil
    }
  }

  /// Takes note of a fault at a node.
  mutating func fault(
    _ node: Node, _ identifier: String, _ summary: String, _ remedy: String? = nil
  ) {
    var at = SourcePlace(path: place.description)
    if case .file(let path, _) = place {
      at = SourcePlace(path: path, line: node.mark?.line, column: node.mark?.column)
    }
    faults.append(Diagnostic(.error, identifier, at: at, summary: summary, remedy: remedy))
  }
}
