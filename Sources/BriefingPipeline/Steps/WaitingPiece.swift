internal import ArticleArchive
internal import BriefingModel
internal import Intake

/// A piece of a file that is to be read and taken in.
struct WaitingPiece: Sendable {
  /// What there is to read.
  enum Content: Sendable {
    case piece(ArticlePiece, of: KeptBytes)
    case fault(ArticleFileError)
  }

  let file: InputFile
  let content: Content
  /// How many articles the file has up to the end of this piece, and in all.
  let articles: (through: Int, all: Int)

  /// Whether the file ends with it.
  var isLast: Bool { articles.through == articles.all }

  /// How many bytes it stands for.
  var size: Int {
    if case .piece(let piece, _) = content { return piece.size }
    return 0
  }

  /// The pieces of a file.
  static func all(of file: InputFile, reader: ArticleReader) -> [WaitingPiece] {
    do throws(ArticleFileError) {
      let bytes = try ArticleFile.bytes(at: file.file)
      let kept = KeptBytes(.init(bytes))
      let pieces = reader.pieces(of: bytes, path: file.path)
      let all = pieces.reduce(0) { $0 + $1.count }
      var through = 0
      return pieces.map { piece in
        through += piece.count
        return WaitingPiece(
          file: file, content: .piece(piece, of: kept), articles: (through, all))
      }
    } catch {
      return [WaitingPiece(file: file, content: .fault(error), articles: (1, 1))]
    }
  }

  /// Reads its articles.
  func result(by reader: ArticleReader) -> IntakeResult {
    switch content {
    case .piece(let piece, _): reader.read(piece)
    case .fault(let fault): IntakeResult(diagnostics: [Diagnostic(fault, path: file.path)])
    }
  }

  /// What the archive is to take of what was read of it; nil where that is nothing.
  func source(of result: IntakeResult) -> ReadSource? {
    guard case .piece(_, let kept) = content, !result.articles.isEmpty else { return nil }
    return ReadSource(articles: result.articles, file: kept)
  }
}
