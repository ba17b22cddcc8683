internal import BriefingModel
internal import Exports
internal import Foundation
internal import MarkdownTree
internal import RuleChecker
internal import TerminalSummary

/// Holds an edition against the house rules before it is published.
struct CheckingStep: Sendable {
  /// Every breach of an edition that was just made, looked for on all cores.
  func breaches(
    of edition: Edition, markdown: String, path: String, records: [ArticleRecord],
    outputs: EditionOutputs
  ) async throws(PipelineError) -> [Breach] {
    let articles = records.map { ($0.key, Self.cited($0.findings)) }
    let written = WrittenEdition(
      path: path, document: try Self.document(markdown, path), data: edition,
      articles: Dictionary(articles) { first, _ in first }, outputs: outputs)
    let found = await OrderedWork.map(
      HouseRules.all, lanes: ProcessInfo.processInfo.activeProcessorCount
    ) { $0.breaches(in: written) }
    return HouseRules.inOrder(found.flatMap { $0 })
  }

  func breaches(
    of edition: Edition, markdown: String, path: String, articles: [String: CitedArticle],
    outputs: EditionOutputs
  ) throws(PipelineError) -> [Breach] {
    HouseRules.breaches(
      in: WrittenEdition(
        path: path, document: try Self.document(markdown, path), data: edition,
        articles: articles, outputs: outputs))
  }

  private static func document(
    _ markdown: String, _ path: String
  ) throws(PipelineError) -> MarkdownDocument {
    do throws(MarkdownError) {
      return try MarkdownDocument(parsing: markdown)
    } catch {
      throw .breach(
        .checking,
        [
          Diagnostic(
            .error, "check.unreadable", at: SourcePlace(path: path),
            summary: "the edition cannot be read as Markdown: \(error)",
            remedy: "shorten or mend the edition's templates")
        ])
    }
  }

  /// What else an edition gives: its summary for the terminal and its exports.
  static func outputs(of edition: Edition, markdown: String, exporter: EditionExporter)
    -> EditionOutputs
  {
    let exports = EditionExporter.Format.allCases.map {
      ($0.fileName, String(decoding: exporter.bytes(of: edition, as: $0), as: UTF8.self))
    }
    return EditionOutputs(
      written: markdown, summary: Summary.text(for: edition),
      exports: Dictionary(exports) { first, _ in first })
  }

  /// The article with the text of each sentence.
  static func cited(_ findings: Findings) -> CitedArticle {
    let bytes = Array(findings.article.text.utf8)
    // Where each scalar begins: the bytes within one begin with the bits 10.
    var starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    starts.append(bytes.count)
    var sentences: [Int: String] = [:]
    for sentence in findings.sentences where sentence.start >= 0 && sentence.end < starts.count {
      guard sentence.start < sentence.end else { continue }
      sentences[sentence.n] = String(
        decoding: bytes[starts[sentence.start]..<starts[sentence.end]], as: UTF8.self)
    }
    return CitedArticle(
      text: findings.article.text, sentences: sentences,
      removed: findings.article.removed.map(\.text))
  }
}
