internal import ArticleArchive
internal import BriefingModel
internal import Exports
internal import MarkdownTree
internal import ReferenceData
internal import TerminalSummary

extension BriefingPipeline {
  /// The summary of an edition for the terminal, on so many lines at most; the newest one where no
  /// date is given.
  public func summary(date: String?, width: Int, lines: Int) throws(PipelineError) -> String {
    Summary.text(for: try edition(date: date), width: width, lines: lines)
  }

  /// The whole of an edition as plain text, from its Markdown.
  public func fullText(date: String?, width: Int) throws(PipelineError) -> String {
    let edition = try edition(date: date)
    let path = workspace.briefings.appending(path: "\(edition.date).md")
    guard let markdown = try? String(contentsOf: path, encoding: .utf8),
      let document = try? MarkdownDocument(parsing: markdown)
    else { throw .noEdition(edition.date, nearest: nil) }
    return FullText.text(for: document, width: width, links: links(of: edition))
  }

  /// Where links of an edition lead for a reader at a terminal: to the site's address, else its folder.
  private func links(of edition: Edition) -> LinkBase {
    let page = edition.date.replacing("-", with: "/")
    return LinkBase(site: settings.siteAddress ?? settings.output + "/", page: "briefings/\(page)/")
  }

  /// The names of the formats that an edition can be exported in.
  public static let exportFormats = EditionExporter.Format.allCases.map(\.rawValue)

  /// An edition in another system's format.
  public func export(date: String?, format: String) throws(PipelineError) -> [UInt8] {
    let edition = try edition(date: date)
    guard let wanted = EditionExporter.Format(rawValue: format) else { return [] }
    return exporter.bytes(of: edition, as: wanted)
  }

  var exporter: EditionExporter { EditionExporter.shipped(siteAddress: settings.siteAddress) }
}

extension EditionExporter {
  /// An exporter that knows the two-letter codes of all states.
  static func shipped(siteAddress: String?) -> EditionExporter {
    let codes = ShippedTables.states.map { ($0.iso3, $0.iso2) }
    return EditionExporter(
      stateCodes: Dictionary(codes) { first, _ in first }, siteAddress: siteAddress)
  }
}
