/// A feed to be read, and whether the user named it.
public struct FeedInput: Hashable, Sendable {
  /// Its address.
  public let address: String
  /// Named on the command line: if it fails, the exit code is 1. Else it came with the settings.
  public let isNamed: Bool

  /// Makes an input.
  public init(address: String, isNamed: Bool) {
    self.address = address
    self.isNamed = isNamed
  }
}
