internal import BriefingModel

/// Finds where claims disagree: within articles as the analysis found it, across articles by
/// opposite claims and by differing figures of one event (R39).
struct DisagreementFinder {
  let articles: [ArticleText]
  let claims: [MergedClaim]
  let names: EntityNames
  /// The figures of events of the last thirty days, with today's.
  let series: [FigureSeries]
  /// The edition's date.
  let date: String
  private let keysByID: [String: ClaimKey]

  init(
    articles: [ArticleText], claims: [MergedClaim], names: EntityNames,
    series: [FigureSeries] = [], date: String = ""
  ) {
    self.articles = articles
    self.claims = claims
    self.names = names
    self.series = series
    self.date = date
    keysByID = Dictionary(claims.map { ($0.id, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every disagreement, in the order of article and sentence, labelled D1 and on.
  func found() -> [FoundDisagreement] {
    let mergedIDs = mergedIDs()
    var result = articles.flatMap { joined(withinArticle($0, mergedIDs[$0.key] ?? [:])) }
    let known = Set(result.flatMap { $0.accounts.map(\.claimID) })
    let across = (opposed() + denied()).filter {
      !$0.accounts.allSatisfy { known.contains($0.claimID) }
    }
    result.removeAll { found in across.contains { $0.holds(found) } }
    result += across
    let figures = EventFigures(articles: articles, mergedIDs: mergedIDs).disagreements()
    result += figures
    let told = Set(figures.flatMap { $0.accounts.map { "\($0.article.key) \($0.sentence)" } })
    result += FallenFigures(articles: articles, series: series, date: date, told: told)
      .disagreements()
    var seen: Set<String> = []
    result = result.filter {
      seen.insert($0.id).inserted && seen.insert(Self.sides(of: $0)).inserted
    }
    for index in result.indices { result[index].label = "D\(index + 1)" }
    return result
  }

  /// Who differs on what: a denial of an attack that others tell is found by its words and by its parties.
  private static func sides(of found: FoundDisagreement) -> String {
    let accounts = found.accounts.map { "\($0.claimID) \($0.figure ?? -1) \($0.article.key)" }
    return "\(found.about.lowercased()) \(accounts.sorted())"
  }

  /// Disagreements of one article about one thing are one, of the mildest grade among them: whoever
  /// plays a thing down against two others denies neither of them.
  private func joined(_ found: [FoundDisagreement]) -> [FoundDisagreement] {
    let mildness: [DisputeGrade] = [.degree, .competing, .contradiction]
    var result: [FoundDisagreement] = []
    for item in found {
      guard let index = result.firstIndex(where: { $0.about == item.about }) else {
        result.append(item)
        continue
      }
      let present = result[index]
      let grade = mildness.first { $0 == present.grade || $0 == item.grade } ?? item.grade
      let accounts =
        present.accounts
        + item.accounts.filter { account in
          !present.accounts.contains { $0.claimID == account.claimID }
        }
      if let both = disagreement(grade, item.about, accounts) { result[index] = both }
    }
    return result
  }

  /// For each article the merged claim of each of its claims.
  private func mergedIDs() -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for claim in claims {
      for report in claim.reports {
        for part in report.claims { result[report.article.key, default: [:]][part.id] = claim.id }
      }
    }
    return result
  }

  private func withinArticle(_ article: ArticleText, _ mergedID: [String: String])
    -> [FoundDisagreement]
  {
    let parts = Dictionary(
      article.findings.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return article.findings.disputes.compactMap { dispute in
      let accounts = dispute.claims.compactMap { id -> FoundAccount? in
        guard let part = parts[id], let merged = mergedID[id] else { return nil }
        return FoundAccount(
          claimID: merged, article: article, claim: part, figure: nil, sentence: part.sentence)
      }
      let about = topic.words(
        dispute.grade, dispute.about, accounts.compactMap(\.claim), in: article)
      return disagreement(dispute.grade, about, accounts)
    }
  }

  var topic: DisputeTopic { DisputeTopic(names: names, phrases: PhraseBook.shipped) }

  /// What the accounts differ on and when: another account of it or a milder grade is no other
  /// disagreement.
  ///
  /// - Parameter isShared: whether the parties are told by what they are called in all articles, and not
  ///   by the article that has them.
  private func identifier(
    _ about: String, _ accounts: [FoundAccount], isShared: Bool
  ) -> String {
    let keys = Set(accounts.map(\.claimID)).compactMap { keysByID[$0] }
    let bucket = keys.compactMap(\.bucket).min().map(String.init) ?? "undated"
    guard !isShared else { return LastingIdentifier.make("D", [about, bucket]) }
    let places = Set(keys.flatMap { [$0.actor, $0.target] }.filter { $0.contains("/") }).sorted()
    return LastingIdentifier.make("D", [about, bucket] + places)
  }

  func account(_ claim: MergedClaim) -> FoundAccount? {
    guard let report = claim.reports.first, let part = report.claims.first else { return nil }
    return FoundAccount(
      claimID: claim.id, article: report.article, claim: part, figure: nil, sentence: part.sentence)
  }

  func disagreement(
    _ grade: DisputeGrade, _ about: String, _ accounts: [FoundAccount], isShared: Bool = false
  ) -> FoundDisagreement? {
    let ordered = accounts.sorted {
      ($0.article.label.count, $0.article.label, $0.sentence, $0.claimID)
        < ($1.article.label.count, $1.article.label, $1.sentence, $1.claimID)
    }
    guard Set(ordered.map(\.claimID)).count > 1 else { return nil }
    return FoundDisagreement(
      id: identifier(about, ordered, isShared: isShared),
      label: "", grade: grade, about: about, accounts: ordered)
  }
}
