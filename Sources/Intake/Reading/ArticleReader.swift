internal import BriefingModel

/// Reads articles from bytes: text, Markdown, web pages, JSON Lines and feeds, packed or not.
///
/// The format is told from name and content, the encoding from the bytes. Nothing is thrown: what
/// cannot be read is a diagnostic, and no input takes more than bounded time and memory.
///
/// ```swift
/// let result = ArticleReader().read(bytes, path: "inbox/wire.txt")
/// ```
public struct ArticleReader: Sendable {
  let limits: IntakeLimits

  /// Makes a reader with bounds on what it reads.
  public init(limits: IntakeLimits = IntakeLimits()) {
    self.limits = limits
  }

  /// The articles in a file's bytes. `path` is the file as the user named it; `given` beats what
  /// the bytes say, and applies to each article of the file, but for `id` where there are several.
  public func read(
    _ bytes: [UInt8], path: String, given: GivenFacts = GivenFacts()
  ) -> IntakeResult {
    var result = IntakeResult()
    for piece in pieces(of: bytes, path: path, given: given) { result.append(read(piece)) }
    return result
  }

  /// One article from a source whose format is known.
  func readOne(_ source: ArticleSource) -> IntakeResult {
    if source.format == .page { return PageReader(limits: limits).read(source) }
    guard source.decoded.bytes.count <= limits.textBytes else {
      return IntakeResult(diagnostics: [.tooLong(source.path, limit: limits.textBytes)])
    }
    return ArticleBuilder.article(fromText: source)
  }
}

extension IntakeResult {
  /// This result with another's articles and diagnostics after its own.
  func adding(_ other: IntakeResult) -> IntakeResult {
    var result = self
    result.append(other)
    return result
  }
}
