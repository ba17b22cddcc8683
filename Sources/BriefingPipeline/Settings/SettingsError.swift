public import BriefingModel

/// Why the settings cannot be used. Wrong configuration: exit code 2.
public struct SettingsError: Error, Hashable, Sendable {
  /// Every fault found, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// Makes an error of one or more faults.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
