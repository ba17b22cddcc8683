internal import BriefingModel

/// Turns the claims of articles into reports of claims, merged over articles and sentences.
struct ClaimMerger {
  let articles: [ArticleText]

  /// Every claim worth an edition, sorted by key; a plain statement is, where a dispute has it.
  func merged() -> [MergedClaim] {
    var reportsByKey: [ClaimKey: [ArticleReport]] = [:]
    for article in articles {
      for (key, claims) in Self.keyed(article) {
        reportsByKey[key, default: []].append(ArticleReport(article: article, claims: claims))
      }
    }
    return reportsByKey.sorted { $0.key < $1.key }.map { key, reports in
      MergedClaim(id: key.identifier, key: key, reports: reports)
    }
  }

  /// The claims of one article by key, in text order.
  static func keyed(_ article: ArticleText) -> [(ClaimKey, [Claim])] {
    let disputed = Set(article.findings.disputes.flatMap(\.claims))
    let bucket = dateBucket(of: article)
    var order: [ClaimKey] = []
    var claims: [ClaimKey: [Claim]] = [:]
    for claim in article.findings.claims where matters(claim) || disputed.contains(claim.id) {
      let key = settled(
        key(of: claim, in: article, bucket: bucket), among: order,
        apart: disputed.contains(claim.id))
      if claims[key] == nil { order.append(key) }
      claims[key, default: []].append(claim)
    }
    return order.map { ($0, claims[$0] ?? []) }
  }

  /// Whether a claim says something of an actor, a threat, an event or a worry.
  private static func matters(_ claim: Claim) -> Bool {
    claim.type != .statement && (claim.actor != nil || claim.target != nil)
  }

  private static func key(of claim: Claim, in article: ArticleText, bucket: Int?) -> ClaimKey {
    ClaimKey(
      speaker: speakerKey(claim, in: article), actor: partyKey(claim.actor, in: article),
      target: partyKey(claim.target, in: article), type: claim.type, slot: slot(of: claim),
      bucket: bucket)
  }

  /// A claim whose target is not given joins the same speaker's claim of that actor and type.
  private static func settled(_ key: ClaimKey, among keys: [ClaimKey], apart: Bool) -> ClaimKey {
    guard !apart, key.target.isEmpty, !key.actor.isEmpty else { return key }
    let same = keys.filter {
      $0.speaker == key.speaker && $0.actor == key.actor && $0.type == key.type
        && $0.slot == key.slot
    }
    return same.count == 1 ? same[0] : key
  }

  /// Named speakers are the same across articles; all others belong to their article.
  private static func speakerKey(_ claim: Claim, in article: ArticleText) -> String {
    guard let id = claim.source, let source = article.source(id) else {
      return "\(article.record.origin)/\(claim.depth)"
    }
    return source.named ? id : "\(article.record.origin)/\(id)"
  }

  /// Parties without a name belong to their story: the copies of one origin share them (R17, R29).
  private static func partyKey(_ id: String?, in article: ArticleText) -> String {
    guard let id else { return "" }
    guard let dot = id.firstIndex(of: ".") else { return id }
    return article.record.origin + "/" + id[id.index(after: dot)...]
  }

  private static func slot(of claim: Claim) -> String {
    let polarity = claim.negated ? "not " : ""
    switch claim.type {
    case .attribute, .statement, .denial, .casualties:
      return polarity + folded(claim.text)
    default:
      return polarity
    }
  }

  /// The words in lower case, sorted: small edits of marks and order do not make another claim.
  private static func folded(_ text: String) -> String {
    Wording.folded(text).split { !($0.isLetter || $0.isNumber) }.sorted().joined(separator: " ")
  }

  /// The window of 28 days of the article's publication, else of its latest dated event.
  private static func dateBucket(of article: ArticleText) -> Int? {
    let findings = article.findings
    let dates =
      findings.article.published.map { [$0] }
      ?? (findings.events.compactMap(\.date) + findings.claims.compactMap(\.date))
    return dates.compactMap { CivilDate($0)?.dayNumber }.max().map { $0 / 28 }
  }
}
