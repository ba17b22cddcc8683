public import BriefingModel

/// The settings of a run, and where each comes from.
public struct ResolvedSettings: Hashable, Sendable {
  /// The values.
  public var settings = Settings()
  /// Where the values come from that are no defaults.
  public var origins: [SettingKey: SettingOrigin] = [:]
  /// What a person should know that keeps nothing from being used.
  public var diagnostics: [Diagnostic] = []

  /// The shipped defaults.
  public init() {}

  /// Every setting as a row: key, value, where it comes from.
  public var rows: [SettingRow] {
    SettingKey.allCases.map { key in
      SettingRow(
        key: key, values: settings.values(of: key), origin: origins[key] ?? .shipped)
    }
  }
}

/// A setting as `config` lists it.
public struct SettingRow: Hashable, Sendable, JSONWritable {
  /// The key.
  public let key: SettingKey
  /// Its values; none where nothing is set.
  public let values: [String]
  /// Where they come from.
  public let origin: SettingOrigin

  /// Writes `{"key", "value", "origin", "variable", "meaning"}`.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("key", key.rawValue)
      $0.field("values", values)
      $0.field("origin", origin.description)
      $0.field("variable", key.variable)
      $0.field("meaning", key.meaning)
    }
  }
}

extension Settings {
  /// The value of a setting as texts, for listing.
  func values(of key: SettingKey) -> [String] {
    switch key {
    case .title: [title]
    case .tlp: [marking]
    case .timeZone: [timeZone == .gmt ? "UTC" : timeZone.identifier]
    case .likelihoodScale: [likelihoodScale.rawValue]
    case .inbox: inbox
    case .feeds: feeds
    case .allowPrivate: allowPrivate
    case .output: [output]
    case .siteAddress: [siteAddress].compactMap { $0 }
    case .watch: watch.map { name in name.kind.map { "\($0.rawValue) \(name.name)" } ?? name.name }
    case .sources: [sourcesFile]
    case .reliability: sources.map(\.line)
    case .retention: [String(retention)]
    case .hook: [hook].compactMap { $0 }
    }
  }
}
