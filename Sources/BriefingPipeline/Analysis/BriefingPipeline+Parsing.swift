public import BriefingModel
internal import Foundation
internal import Intake
internal import Language

extension BriefingPipeline {
  /// Reads texts, or CoNLL-U whose tokens and sentences are kept, and gives their reading as
  /// CoNLL-U. Nothing is cleaned or normalised.
  ///
  /// - Parameter paths: files, or `-` for standard input.
  /// - Returns: how many inputs could not be read.
  public func parse(
    paths: [String], tokenized: Bool, emit: (String, [Diagnostic]) -> Void
  ) throws(PipelineError) -> Int {
    let language = try AnalysisEngine(workspace: workspace).language
    var failed = 0
    for path in paths {
      do throws(ArticleFileError) {
        let bytes = try Self.bytes(at: path)
        let text = String(decoding: bytes, as: UTF8.self)
        tokenized
          ? Self.parse(Treebank(conllu: text), path, language, emit)
          : emit(ConlluWriter().text(of: language.read(bytes), identifier: path), [])
      } catch {
        failed += 1
        emit("", [Diagnostic(error)])
      }
    }
    return failed
  }

  private static func bytes(at path: String) throws(ArticleFileError) -> [UInt8] {
    guard path == "-" else { return try ArticleFile.bytes(at: path) }
    return Array(FileHandle.standardInput.readDataToEndOfFile())
  }

  private static func parse(
    _ treebank: Treebank, _ path: String, _ language: LanguagePipeline,
    _ emit: (String, [Diagnostic]) -> Void
  ) {
    for (number, range) in treebank.documents.enumerated() {
      let document = language.read(treebank, range)
      let name = treebank.sentences[range.lowerBound].newDocument ?? "\(path)-\(number + 1)"
      emit(
        ConlluWriter().text(
          of: document, identifier: name, treebank: Array(treebank.sentences[range])), [])
    }
    emit("", treebank.malformedLines.prefix(20).map { .malformed(path, line: $0) })
  }
}

extension Diagnostic {
  fileprivate static func malformed(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, "parse.malformed-line", at: SourcePlace(path: path, line: line),
      summary: "the line is not CoNLL-U, so it is left out",
      remedy: "give ten columns with tabs between them")
  }
}
