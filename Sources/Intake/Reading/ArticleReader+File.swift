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
}

extension Diagnostic {
  /// The message for a file that cannot be read.
  public init(_ error: ArticleFileError) {
    self =
      switch error {
      case .missing(let path): .missing(path)
      case .folder(let path): .folder(path)
      case .unreadable(let path, let reason): .unreadable(path, reason: reason)
      case .tooLarge(let path, let limit): .tooLarge(path, limit: limit)
      }
  }
}
