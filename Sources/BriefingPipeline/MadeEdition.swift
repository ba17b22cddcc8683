public import BriefingModel

/// An edition that was just made.
public struct MadeEdition: Sendable {
  /// Its data.
  public let edition: Edition
  /// Its Markdown.
  public let markdown: String
  /// What a person should know of the inputs.
  public let diagnostics: [Diagnostic]
  /// Where it breaks house rules.
  public let breaches: [Diagnostic]
  /// Whether it says other things than what stood under its date before.
  public let isChanged: Bool

  /// Whether a rule that stops publication is broken.
  public var isFitToPublish: Bool { !breaches.contains { $0.severity == .error } }
}
