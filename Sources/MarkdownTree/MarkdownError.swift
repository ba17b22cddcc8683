/// Why a Markdown text was not parsed.
public enum MarkdownError: Error, Hashable, Sendable {
  /// The text is longer than `limit` bytes. libcmark ends the process where its 32-bit sizes run
  /// out, so such a text never reaches it.
  case tooLong(bytes: Int, limit: Int)
}

extension MarkdownError: CustomStringConvertible {
  /// One sentence for the reader.
  public var description: String {
    switch self {
    case .tooLong(let bytes, let limit):
      "the Markdown text has \(bytes) bytes, and at most \(limit) are read"
    }
  }
}
