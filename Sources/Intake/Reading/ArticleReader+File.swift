public import BriefingModel

extension ArticleReader {
  /// The articles of a file. What keeps it from being read is a diagnostic like any other.
  public func readFile(at path: String, given: GivenFacts = GivenFacts()) -> IntakeResult {
    do throws(ArticleFileError) {
      let bytes = try ArticleFile.bytes(at: path, limit: limits.fileBytes)
      return read(bytes, path: path, given: given)
    } catch {
      return IntakeResult(diagnostics: [Diagnostic(error)])
    }
  }

  /// The pieces of a file, of which each can be read by itself (`ArticlePiece`).
  ///
  /// - Throws: why the file cannot be read.
  public func pieces(
    ofFileAt path: String, given: GivenFacts = GivenFacts()
  ) throws(ArticleFileError) -> [ArticlePiece] {
    pieces(
      of: try ArticleFile.bytes(at: path, limit: limits.fileBytes), path: path, given: given)
  }
}

extension Diagnostic {
  /// The message for a file that cannot be read; `path` is the file's name for the reader, where it
  /// is not the one that it was opened by.
  public init(_ error: ArticleFileError, path shown: String? = nil) {
    self =
      switch error {
      case .missing(let path): .missing(shown ?? path)
      case .folder(let path): .folder(shown ?? path)
      case .unreadable(let path, let reason): .unreadable(shown ?? path, reason: reason)
      case .tooLarge(let path, let limit): .tooLarge(shown ?? path, limit: limit)
      }
  }
}
