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
    guard !bytes.isEmpty else { return IntakeResult(diagnostics: [.empty(path)]) }
    guard bytes.count <= limits.fileBytes else {
      return IntakeResult(diagnostics: [.tooLarge(path, limit: limits.fileBytes)])
    }
    guard GzipReader.isGzip(bytes) else { return readUnpacked(bytes, path: path, given: given) }
    let unpacked = GzipReader.unpack(bytes, limit: limits.fileBytes)
    if unpacked.isTooLarge {
      return IntakeResult(diagnostics: [.tooLarge(path, limit: limits.fileBytes)])
    }
    guard !unpacked.bytes.isEmpty else { return IntakeResult(diagnostics: [.empty(path)]) }
    var result = readUnpacked(unpacked.bytes, path: path, given: given)
    if !unpacked.isWhole { result.diagnostics.insert(.truncatedGzip(path), at: 0) }
    return result
  }

  private func readUnpacked(_ bytes: [UInt8], path: String, given: GivenFacts) -> IntakeResult {
    let declared = given.contentType.flatMap(DeclaredEncoding.find(inContentType:))
    guard let decoded = TextDecoder(path: path).decode(bytes, declared: declared) else {
      return IntakeResult(diagnostics: [.binary(path)])
    }
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else {
      return IntakeResult(diagnostics: [.empty(path)])
    }
    let format = ArticleFormat.detect(
      name: path, content: decoded.bytes[...], contentType: given.contentType)
    var source = ArticleSource(path: path, bytes: bytes, given: given, decoded: decoded)
    switch format {
    case .json: return readJSON(source)
    case .feed:
      return IntakeResult(diagnostics: decoded.diagnostics).adding(readFeed(source))
    case .page, .markdown, .plainText:
      source.format = format
      return IntakeResult(diagnostics: decoded.diagnostics).adding(readOne(source))
    }
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
