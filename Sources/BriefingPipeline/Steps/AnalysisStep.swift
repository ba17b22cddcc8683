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
  let advance: @Sendable (Advance) -> Void
  /// The engine's version, asked for once: that reads every model to its end.
  private let version: String

  init(
    archive: Archive, engine: AnalysisEngine, settings: Settings,
    advance: @escaping @Sendable (Advance) -> Void = { _ in }
  ) {
    self.archive = archive
    self.engine = engine
    self.settings = settings
    self.advance = advance
    version = engine.version
  }

  /// Findings are kept after so many articles, so that a run that is cut off loses few.
  private static let batch = 256

  func run(_ articles: [StoredArticle]) async throws(PipelineError) -> AnalysedArticles {
    do throws(ArchiveError) {
      var known = try await known(articles.map(\.key))
      // The archive's findings are those of the present words: what a past edition has is done anew.
      for article in articles where article.isSuperseded {
        known[article.key] = engine.findings(for: article.article)
      }
      let missing = articles.filter { known[$0.key] == nil }
      let counter = AdvanceCounter(step: .analysis, total: missing.count, tell: advance)
      for start in stride(from: 0, to: missing.count, by: Self.batch) {
        let batch = Array(missing[start..<min(start + Self.batch, missing.count)])
        for (key, findings) in try await analyse(batch, counter) { known[key] = findings }
      }
      return AnalysedArticles(
        records: records(articles, known), reference: engine.reference,
        diagnostics: engine.diagnostics)
    } catch {
      throw .archive(.analysis, error)
    }
  }

  /// The findings that this version made of some articles before, read on all cores.
  private func known(_ keys: [String]) async throws(ArchiveError) -> [String: Findings] {
    let lanes = ProcessInfo.processInfo.activeProcessorCount
    let shares = (0..<lanes).map { keys.count * $0 / lanes..<keys.count * ($0 + 1) / lanes }
    let (archive, version) = (archive, version)
    let read = await OrderedWork.map(shares, lanes: lanes) { share in
      Result { () throws(ArchiveError) in
        try archive.findings(keys: Array(keys[share]), analysisVersion: version)
      }
    }
    var known: [String: Findings] = [:]
    for share in read { known.merge(try share.get()) { first, _ in first } }
    return known
  }

  /// Analyses articles that wait for it, and on wish those whose findings another version made.
  ///
  /// - Returns: how many were analysed.
  func catchUp(
    waiting: Bool = true, outdated: Bool, atMost limit: Int = .max
  ) async throws(PipelineError) -> Int {
    var done = 0
    do throws(ArchiveError) {
      let total = try archive.countOfArticles(
        waiting: waiting, outdatedBy: outdated ? version : nil)
      let counter = AdvanceCounter(step: .analysis, total: min(total, limit), tell: advance)
      while done < limit {
        let count = min(Self.batch, limit - done)
        var articles = waiting ? try archive.waitingArticles(limit: count) : []
        if articles.isEmpty, outdated {
          articles = try archive.outdatedArticles(analysisVersion: version, limit: count)
        }
        guard !articles.isEmpty else { break }
        done += try await analyse(articles, counter).count
      }
    } catch {
      throw .archive(.analysis, error)
    }
    return done
  }

  /// The findings of some articles, made on all cores and kept.
  private func analyse(
    _ articles: [StoredArticle], _ counter: AdvanceCounter
  ) async throws(ArchiveError) -> [(key: String, findings: Findings)] {
    let engine = engine
    let made = await OrderedWork.map(
      articles, lanes: ProcessInfo.processInfo.activeProcessorCount
    ) { stored in
      defer { counter.advance(stored.article.path) }
      return (key: stored.key, findings: engine.findings(for: stored.article))
    }
    try archive.store(made, analysisVersion: version)
    return made
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
