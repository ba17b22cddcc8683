internal import ArticleArchive
internal import BriefingModel
internal import BriefingTemplates
internal import Foundation
internal import RuleChecker
internal import SitePublisher

extension BriefingPipeline {
  /// Holds editions against the house rules: those named, or templates and all of the workspace.
  public func check(paths: [String]) throws(PipelineError) -> CheckReport {
    var report = CheckReport()
    if paths.isEmpty {
      report.checked += 1
      do throws(PipelineError) {
        _ = try WritingStep(workspace: workspace).templates()
      } catch {
        guard case .configuration(_, let diagnostics) = error else { throw error }
        report.diagnostics += diagnostics
      }
    }
    let files = paths.isEmpty ? writtenEditions() : paths
    let archive = try readArchive(.checking)
    for file in files { try check(file, archive, into: &report) }
    let folder = workspace.resolve(settings.output)
    if paths.isEmpty, let site = WrittenSiteReader(folder: folder).site {
      report.checked += 1
      report.diagnostics += LinkChecker(site: folder).deadLinks()
      report.diagnostics += HouseRules.breaches(in: site).map(\.diagnostic)
    }
    return report
  }

  private func writtenEditions() -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: workspace.briefings.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
      .map { workspace.briefings.appending(path: $0).path }
  }

  private func check(
    _ path: String, _ archive: Archive, into report: inout CheckReport
  ) throws(PipelineError) {
    report.checked += 1
    let data = String(path.hasSuffix(".md") ? path.dropLast(3) : path[...]) + ".json"
    guard let markdown = try? String(contentsOfFile: path, encoding: .utf8) else {
      report.diagnostics.append(.unreadable(path))
      return
    }
    guard let json = FileManager.default.contents(atPath: data),
      let edition = try? Edition(json: json)
    else {
      report.diagnostics.append(.unreadable(data))
      return
    }
    let articles = try stamped(.checking) { () throws(ArchiveError) in
      try Self.cited(by: edition, archive)
    }
    report.diagnostics += try CheckingStep().breaches(
      of: edition, markdown: markdown, path: path, articles: articles,
      outputs: CheckingStep.outputs(of: edition, markdown: markdown, exporter: exporter)
    ).map(\.diagnostic)
  }
}

extension BriefingPipeline {
  /// The articles of an edition with the sentences that it was made of, as far as these stand in the
  /// words that the archive keeps of them. Another version of the analysis may part sentences
  /// otherwise: an edition is held against those of its own.
  private static func cited(
    by edition: Edition, _ archive: Archive
  ) throws(ArchiveError) -> [String: CitedArticle] {
    var articles: [String: CitedArticle] = [:]
    for source in edition.sources.items where articles[source.article] == nil {
      guard let text = try archive.text(ofArticle: source.article, sha256: source.sha256) else {
        continue
      }
      let bytes = Data(text.utf8)
      var sentences: [Int: String] = [:]
      var end = 0
      for sentence in source.sentences {
        let words = Data(sentence.text.utf8)
        guard let place = bytes.range(of: words, in: end..<bytes.count) else { continue }
        end = place.upperBound
        sentences[sentence.number] = sentence.text
      }
      articles[source.article] = CitedArticle(
        text: text, sentences: sentences, removed: source.removed.map(\.text))
    }
    return articles
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "check.unreadable", at: SourcePlace(path: path),
      summary: "the edition cannot be read, so it is not checked",
      remedy: "make it anew with 'threatbrief brief --date DATE'")
  }
}
