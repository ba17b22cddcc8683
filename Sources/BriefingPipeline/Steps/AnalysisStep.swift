internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import Intake
internal import ReferenceData

/// What the analysis of an edition's articles gave.
struct AnalysedArticles: Sendable {
  let records: [ArticleRecord]
  let reference: ReferenceLibrary
  let diagnostics: [Diagnostic]
}

/// Analyses the articles of an edition, taking from the archive what this version has analysed.
struct AnalysisStep: Sendable {
  let archive: Archive
  let engine: AnalysisEngine
  let settings: Settings

  func run(_ articles: [StoredArticle]) async throws(PipelineError) -> AnalysedArticles {
    let engine = engine
    let version = AnalysisEngine.version
    do throws(ArchiveError) {
      var known = try archive.findings(keys: articles.map(\.key), analysisVersion: version)
      let missing = articles.filter { known[$0.key] == nil }
      let lanes = ProcessInfo.processInfo.activeProcessorCount
      let made = await OrderedWork.map(missing, lanes: lanes) {
        (key: $0.key, findings: engine.findings(for: $0.article))
      }
      try archive.store(made, analysisVersion: version)
      for (key, findings) in made { known[key] = findings }
      return AnalysedArticles(
        records: records(articles, known), reference: engine.reference,
        diagnostics: engine.diagnostics)
    } catch {
      throw .archive(.analysis, error)
    }
  }

  private func records(
    _ articles: [StoredArticle], _ findings: [String: Findings]
  ) -> [ArticleRecord] {
    var grouper = DuplicateGrouper()
    for article in articles { _ = grouper.add(Fingerprinter.fingerprint(of: article.article.text)) }
    let origins = OriginStep(copies: grouper.groups).origins(of: articles)
    return articles.enumerated().compactMap { index, article in
      findings[article.key].map {
        ArticleRecord(
          key: article.key, findings: $0, retrieved: article.takenIn, origin: origins[index],
          reliability: reliability(of: article.article),
          isAnalysed: AnalysisEngine.isReadable(article.article))
      }
    }
  }

  /// The rating that the settings give to an outlet; else the default, F.
  private func reliability(of article: Article) -> ReliabilityRating {
    let entry = settings.reliability.last {
      $0.outlet.lowercased() == article.outlet?.lowercased()
    }
    guard let entry else { return ReliabilityRating() }
    return ReliabilityRating(letter: entry.letter, reason: entry.reason, date: entry.date)
  }
}
