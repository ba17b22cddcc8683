/// A state, actor or word that the user wants to see at once.
public struct WatchedName: Hashable, Sendable {
  /// What a watched name is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A state, by name or alpha-3 code.
    case state
    /// An armed group or another actor.
    case actor
    /// A word or phrase of the articles' text.
    case word
  }

  /// The name, code or word, as the user wrote it.
  public let name: String
  /// What it is; nil where the user left that open.
  public let kind: Kind?

  /// Makes a watched name.
  public init(_ name: String, kind: Kind? = nil) {
    self.name = name
    self.kind = kind
  }
}
