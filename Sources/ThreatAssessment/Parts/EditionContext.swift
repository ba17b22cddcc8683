internal import BriefingModel
internal import ReferenceData

/// All that the parts of an edition are built from, worked out once.
struct EditionContext {
  let date: String
  let settings: EditionSettings
  let previous: Edition?
  let articles: [ArticleText]
  /// Those in a language that is analysed.
  let analysed: [ArticleText]
  /// The same by the entities that they name, each list in order.
  let articlesByEntity: [String: [ArticleText]]
  /// The states that some source speaks for.
  let voices: Set<String>
  let names: EntityNames
  let phrases: PhraseBook
  /// Every claim with its rating, best ranked first.
  let ranked: [RatedClaim]
  /// The same by identifier.
  let rated: [String: RatedClaim]
  let disagreements: [FoundDisagreement]
  /// What today's articles take back of them.
  let withdrawals: [Withdrawal]
  /// The claims of the last thirty days by identifier.
  let ledger: [String: LedgerEntry]
  /// The figures of events of the last thirty days, with today's.
  let figures: [FigureSeries]
  let reference: ReferenceLibrary

  init(
    _ model: ThreatModel, date: String, previous: Edition?, settings: EditionSettings,
    reference: ReferenceLibrary
  ) {
    self.reference = reference
    self.date = date
    self.settings = settings
    self.previous = previous
    phrases = PhraseBook.shipped
    let all = model.records.enumerated().map { ArticleText($1, label: "A\($0 + 1)") }
    articles = all
    let analysed = all.filter(\.record.isAnalysed)
    self.analysed = analysed
    articlesByEntity = analysed.reduce(into: [:]) { lists, article in
      for id in Set(article.findings.entities.map(\.id)) { lists[id, default: []].append(article) }
    }
    voices = Set(analysed.flatMap { $0.findings.sources.compactMap(\.iso3) })
    names = EntityNames(analysed)
    let merged = ClaimMerger(articles: analysed).merged()
    figures = FigureLedger(articles: analysed, previous: previous?.figures ?? [], date: date)
      .series()
    disagreements = DisagreementFinder(
      articles: analysed, claims: merged, names: names, series: figures, date: date
    ).found()
    ranked = ClaimRanking.ranked(
      ClaimRater(claims: merged, disagreements: disagreements).rated(), names: names,
      age: MaterialAge(date: date))
    rated = Dictionary(ranked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ledger = Dictionary(
      (previous?.ledger ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    withdrawals = WithdrawalFinder(articles: analysed, claims: merged, ledger: ledger).found()
  }

  /// "the article" or "the articles", for sentences about the whole edition.
  var articlesPhrase: String { articles.count == 1 ? "the article" : "the articles" }

  /// How a claim stands against the last edition (R53).
  func change(of claim: RatedClaim) -> ChangeMark {
    guard let before = ledger[claim.id] else { return .new }
    if claim.disputes.contains(where: { label in
      disagreements.contains { $0.label == label && $0.grade == .contradiction }
    }), before.credibility < 4 {
      return .contradicted
    }
    return newOrigins(of: claim, besides: before).isEmpty ? .unchanged : .moreSupport
  }

  /// The origins of a claim that its earlier reports do not have; a publisher that carried it before
  /// is none, whatever it carries it in today (R29).
  func newOrigins(of claim: RatedClaim, besides before: LedgerEntry) -> Set<String> {
    let origins = Set(before.reports.map(\.origin))
    let outlets = Set(before.reports.compactMap { $0.outlet?.lowercased() })
    let fresh = claim.merged.reports.filter { report in
      let outlet = report.article.findings.article.outlet?.lowercased()
      return !origins.contains(report.article.record.origin)
        && !(outlet.map(outlets.contains) ?? false)
    }
    return Set(fresh.map(\.article.record.origin))
  }

  /// Who says a claim, as the first report has it; nil for the article itself or no source.
  func speaker(of claim: RatedClaim) -> SpeakerPhrase? {
    guard let report = claim.merged.reports.first, let first = claim.merged.first else {
      return nil
    }
    return SpeakerPhrase(of: first, in: report.article)
  }

  /// The names that a sentence about a claim's actor and target prints.
  func used(_ claim: RatedClaim) -> [UsedName] {
    [claim.actor, claim.target].compactMap { $0 }.map(names.used)
  }

  /// A state's common name, as the articles' findings have it.
  func stateName(_ iso3: String) -> String {
    if let state = reference.state(iso3) { return state.name }
    for article in analysed {
      if let state = article.findings.states.first(where: { $0.iso3 == iso3 }) { return state.name }
    }
    return iso3
  }
}
