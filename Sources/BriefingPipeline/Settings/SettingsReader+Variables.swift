internal import BriefingModel

extension SettingsReader {
  private static let prefix = "THREATBRIEF_"

  /// Variables that are read elsewhere: the pager's, and those that a hook is given.
  private static func isReadElsewhere(_ name: String) -> Bool {
    name == prefix + "PAGER" || name.hasPrefix(prefix + "EDITION_")
  }

  /// The message for a variable of our name that sets nothing; nil for every other variable.
  static func unknownVariable(_ name: String) -> Diagnostic? {
    let known = SettingKey.allCases.map(\.variable)
    guard name.hasPrefix(prefix), !known.contains(name), !isReadElsewhere(name) else { return nil }
    let keys = known.map { String($0.dropFirst(prefix.count)) }
    let near = NearMiss.of(String(name.dropFirst(prefix.count)), among: keys)
    return Diagnostic(
      .warning, "settings.unknown-variable", summary: "the variable \(name) sets nothing",
      remedy: near.map { "did you mean \(prefix)\($0)?" }
        ?? "'threatbrief config' lists the settings, each of which has a variable")
  }
}
