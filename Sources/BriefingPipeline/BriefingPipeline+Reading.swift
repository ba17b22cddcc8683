internal import ArticleArchive
internal import BriefingModel
internal import MarkdownTree
internal import TerminalSummary

extension BriefingPipeline {
  /// The summary of an edition for the terminal; the newest one where no date is given.
  public func summary(date: String?, width: Int) throws(PipelineError) -> String {
    Summary.text(for: try edition(date: date), width: width)
  }

  /// The whole of an edition as plain text, from its Markdown.
  public func fullText(date: String?, width: Int) throws(PipelineError) -> String {
    let edition = try edition(date: date)
    let path = workspace.briefings.appending(path: "\(edition.date).md")
    guard let markdown = try? String(contentsOf: path, encoding: .utf8),
      let document = try? MarkdownDocument(parsing: markdown)
    else { throw .noEdition(edition.date) }
    return FullText.text(for: document, width: width)
  }
}
