/// An input of the inbox that could not be read: named, set aside and counted in the edition.
public struct UnreadInput: Hashable, Sendable {
  /// Its path.
  public let path: String
  /// Why it could not be read.
  public let reason: String

  /// Makes a record of an unread input.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
