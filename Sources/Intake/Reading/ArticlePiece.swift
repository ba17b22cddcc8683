internal import BriefingModel

/// A part of a file whose articles can be read by themselves: some objects of a file of JSON, or the
/// whole of any other file.
///
/// The pieces of a file in their order give what the file gives. They can be read on several cores, and
/// what was read of the first ones kept before the last are read.
public struct ArticlePiece: Sendable {
  enum Content: Sendable {
    /// There is nothing to read: the diagnostics say why.
    case nothing
    case article(ArticleSource)
    /// A feed; nil where its markup is still to be read.
    case feed(ArticleSource, Feed?)
    /// Lines of a file of JSON Lines with their numbers, from 1.
    case lines(ArticleSource, ArraySlice<(number: Int, bytes: ArraySlice<UInt8>)>)
    /// Objects of one JSON value, and whether it has others.
    case items(ArticleSource, ArraySlice<JSONValue>, areSeveral: Bool)
  }

  let content: Content
  /// What a person should know of the file; with its first piece, or its last.
  var diagnostics: [Diagnostic] = []

  /// How many bytes of the file it stands for, about.
  public internal(set) var size = 0

  /// How many articles it has at most; at least one.
  public var count: Int {
    switch content {
    case .nothing, .article, .feed: 1
    case .lines(_, let lines): max(1, lines.count)
    case .items(_, let items, _): max(1, items.count)
    }
  }

  /// How many articles a piece of a large file has at most.
  static let most = 16
}

extension ArticleReader {
  /// The pieces of a file's bytes; never none.
  public func pieces(
    of bytes: [UInt8], path: String, given: GivenFacts = GivenFacts()
  ) -> [ArticlePiece] {
    guard !bytes.isEmpty else { return Self.nothing(.empty(path)) }
    guard bytes.count <= limits.fileBytes else {
      return Self.nothing(.tooLarge(path, limit: limits.fileBytes))
    }
    guard GzipReader.isGzip(bytes) else { return unpackedPieces(bytes, path: path, given: given) }
    let unpacked = GzipReader.unpack(bytes, limit: limits.fileBytes)
    if unpacked.isTooLarge { return Self.nothing(.tooLarge(path, limit: limits.fileBytes)) }
    guard !unpacked.bytes.isEmpty else { return Self.nothing(.empty(path)) }
    var pieces = unpackedPieces(unpacked.bytes, path: path, given: given)
    if !unpacked.isWhole { pieces[0].diagnostics.insert(.truncatedGzip(path), at: 0) }
    return pieces
  }

  /// The articles of a piece.
  public func read(_ piece: ArticlePiece) -> IntakeResult {
    let result = IntakeResult(diagnostics: piece.diagnostics)
    switch piece.content {
    case .nothing: return result
    case .article(let source): return result.adding(readOne(source))
    case .feed(let source, nil): return result.adding(readFeed(source))
    case .feed(let source, let feed?):
      return result.adding(articles(of: feed, path: source.path, given: source.given))
    case .lines(let source, let lines): return result.adding(read(lines: lines, of: source))
    case .items(let source, let items, let areSeveral):
      return result.adding(read(items: items, areSeveral: areSeveral, of: source))
    }
  }

  private static func nothing(_ diagnostic: Diagnostic) -> [ArticlePiece] {
    [ArticlePiece(content: .nothing, diagnostics: [diagnostic])]
  }

  private func unpackedPieces(
    _ bytes: [UInt8], path: String, given: GivenFacts
  ) -> [ArticlePiece] {
    let declared = given.contentType.flatMap(DeclaredEncoding.find(inContentType:))
    guard let decoded = TextDecoder(path: path).decode(bytes, declared: declared) else {
      return Self.nothing(.binary(path))
    }
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else { return Self.nothing(.empty(path)) }
    var source = ArticleSource(path: path, bytes: bytes, given: given, decoded: decoded)
    source.format = ArticleFormat.detect(
      name: path, content: decoded.bytes[...], contentType: given.contentType)
    var pieces =
      switch source.format {
      case .json: jsonPieces(source)
      case .feed: [ArticlePiece(content: .feed(source, nil))]
      case .page, .markdown, .plainText: [ArticlePiece(content: .article(source))]
      }
    pieces[0].diagnostics.insert(contentsOf: decoded.diagnostics, at: 0)
    for index in pieces.indices { pieces[index].size = bytes.count / pieces.count }
    return pieces
  }
}
