internal import BriefingModel

/// A claim of an earlier edition that its speaker or its publisher took back.
struct Withdrawal: Sendable {
  let entry: LedgerEntry
  /// Who took it back, as a sentence prints it.
  let who: String
  let article: ArticleText
  let sentence: Int
  /// Whether nothing else supports it.
  let isWhole: Bool
  /// The editions with the reports that their publisher put right; empty where a speaker took back
  /// what was rightly reported.
  var corrects: [String] = []
}

/// Finds what today's articles take back of the claims of the last thirty days (R41, R53).
///
/// A speaker takes a claim back by saying the contrary of the same actor and target; a publisher by
/// a correction that names again what it had reported.
struct WithdrawalFinder {
  let articles: [ArticleText]
  let claims: [MergedClaim]
  let ledger: [String: LedgerEntry]

  /// Every withdrawal, by the identifier of the claim; each claim once.
  func found() -> [Withdrawal] {
    guard !ledger.isEmpty else { return [] }
    let entries = ledger.values.filter { $0.withdrawn == nil }.sorted { $0.id < $1.id }
    let all =
      claims.flatMap { retracted(by: $0, entries) }
      + articles.filter(Self.isCorrection).flatMap { corrected(by: $0, entries) }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.entry.id).inserted }.sorted { $0.entry.id < $1.entry.id }
  }

  private func retracted(by claim: MergedClaim, _ entries: [LedgerEntry]) -> [Withdrawal] {
    guard claim.isNamed, !claim.key.actor.isEmpty, claim.type.isThreat,
      let report = claim.reports.first, let speaker = claim.speaker
    else { return [] }
    let phrase = SpeakerPhrase(source: speaker, article: report.article)
    return entries.filter {
      $0.id != claim.id && $0.speaker == claim.key.speaker && $0.actor == claim.key.actor
        && $0.target == claim.key.target && $0.type == claim.type.rawValue
        && $0.negated == !claim.isNegated
    }.map {
      Withdrawal(
        entry: $0, who: phrase.name, article: report.article,
        sentence: report.sentences.first ?? 1, isWhole: true)
    }
  }

  /// Whether an article only puts right what its publisher reported before.
  static func isCorrection(_ article: ArticleText) -> Bool {
    let heads = [article.findings.article.title ?? "", article.sentence(1)]
    return heads.contains { head in
      let words = Wording.folded(head).split(separator: ":", maxSplits: 1)
      return words.count > 1 && Wording.isKind("notice", words[0])
    }
  }

  private func corrected(by article: ArticleText, _ entries: [LedgerEntry]) -> [Withdrawal] {
    guard let outlet = article.findings.article.outlet else { return [] }
    let sentences = article.findings.sentences.map { ($0.n, Self.words(article.sentence($0.n))) }
    return entries.compactMap { entry -> Withdrawal? in
      let own = entry.reports.filter { $0.outlet == outlet }
      guard !own.isEmpty, let text = entry.words else { return nil }
      let told = Self.words(text)
      guard
        let sentence = sentences.first(where: { _, words in
          !words.numbers.isDisjoint(with: told.numbers)
            && words.others.intersection(told.others).count >= 3
        })
      else { return nil }
      return Withdrawal(
        entry: entry, who: Wording.cleaned(outlet), article: article, sentence: sentence.0,
        isWhole: own.count == entry.reports.count,
        corrects: Set(own.map(\.edition)).sorted())
    }
  }

  /// The numbers of a text, and its other words of four letters or more.
  private static func words(_ text: String) -> (numbers: Set<String>, others: Set<String>) {
    let all = Wording.folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let numbers = all.filter { $0.first?.isNumber == true || Wording.isKind("number-word", $0) }
    return (Set(numbers), Set(all.filter { $0.count > 3 }).subtracting(numbers))
  }
}
