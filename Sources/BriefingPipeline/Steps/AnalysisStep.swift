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
  var advance: @Sendable (Advance) -> Void = { _ in }

  /// Findings are kept after so many articles, so that a run that is cut off loses few.
  private static let batch = 64

  func run(_ articles: [StoredArticle]) async throws(PipelineError) -> AnalysedArticles {
    let engine = engine
    let version = AnalysisEngine.version
    do throws(ArchiveError) {
      var known = try archive.findings(keys: articles.map(\.key), analysisVersion: version)
      let missing = articles.filter { known[$0.key] == nil }
      let lanes = ProcessInfo.processInfo.activeProcessorCount
      let counter = AdvanceCounter(step: .analysis, total: missing.count, tell: advance)
      for start in stride(from: 0, to: missing.count, by: Self.batch) {
        let batch = Array(missing[start..<min(start + Self.batch, missing.count)])
        let made = await OrderedWork.map(batch, lanes: lanes) { stored in
          defer { counter.advance(stored.article.path) }
          return (key: stored.key, findings: engine.findings(for: stored.article))
        }
        try archive.store(made, analysisVersion: version)
        for (key, findings) in made { known[key] = findings }
      }
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

  /// The rating that a person's entry gives to an outlet; else the default, F.
  private func reliability(of article: Article) -> ReliabilityRating {
    guard let rule = settings.sourceRule(for: article) else { return ReliabilityRating() }
    return ReliabilityRating(letter: rule.letter, reason: rule.printedReason, date: rule.date)
  }
}

extension Settings {
  /// The last entry on an article's outlet; nil where nobody entered any.
  func sourceRule(for article: Article) -> SourceRule? {
    sources.last { $0.outlet.lowercased() == article.outlet?.lowercased() }
  }

  /// Whether a person's entry leaves an article out of editions.
  func hides(_ article: Article) -> Bool { sourceRule(for: article)?.isHidden == true }

  /// An article that is left out, as the header names it.
  func hiddenInput(_ stored: StoredArticle) -> UnreadInput {
    let reason = sourceRule(for: stored.article)?.reason ?? ""
    return UnreadInput(
      path: stored.article.path, reason: "left out by an entry on its outlet: \(reason)")
  }
}
