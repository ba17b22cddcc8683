internal import BriefingModel

/// The grid of competing hypotheses for a disagreement: what each account would have us hold, and
/// which evidence speaks against it. Only evidence that separates the accounts is in it.
struct HypothesisGrid {
  let context: EditionContext
  let found: FoundDisagreement

  private struct Evidence {
    let name: String
    let hypothesis: Int
  }

  /// The grid as lines of cells parted by "|", the heading first; nothing where no more than two
  /// accounts bear on it, or where they can all be true.
  func lines() -> [String] {
    guard found.grade != .degree else { return [] }
    let stances = self.stances()
    let evidence = self.evidence(stances)
    guard stances.count > 1, evidence.count > 2 else { return [] }
    let held = stances.map { stance in
      let names = ActorsBuilder.unique(stance.map { name(of: found.accounts[$0]) })
      let shown = names.count > 2 ? [names[0], "others"] : names
      return "As \(Self.cell(PhraseBook.list(shown))) said"
    }
    let rows = evidence.map { item in
      [Self.cell(item.name)]
        + stances.indices.map { $0 == item.hypothesis ? "consistent" : "inconsistent" }
    }
    let against = stances.indices.map { index in
      String(evidence.filter { $0.hypothesis != index }.count)
    }
    return ([["Evidence"] + held] + rows + [["Inconsistent in all"] + against])
      .map { $0.joined(separator: " | ") }
  }

  /// The accounts that go together: of a contradiction those that affirm and those that deny, else
  /// each by itself.
  private func stances() -> [[Int]] {
    let all = Array(found.accounts.indices)
    guard found.grade == .contradiction else { return all.map { [$0] } }
    func denies(_ index: Int) -> Bool {
      found.accounts[index].claim.map { $0.negated || $0.type == .denial } ?? false
    }
    return [all.filter { !denies($0) }, all.filter(denies)].filter { !$0.isEmpty }
  }

  /// The accounts, and whoever says the same as one of them.
  private func evidence(_ stances: [[Int]]) -> [Evidence] {
    var seen: Set<String> = []
    return stances.enumerated().flatMap { hypothesis, stance in
      stance.flatMap { index -> [Evidence] in
        let account = found.accounts[index]
        let own =
          account.earlier.map { "\($0.publisher) (edition of \(CivilDate.words($0.edition)))" }
          ?? named(account.article, account.sentence, name(of: account))
        let others = (context.rated[account.claimID]?.agreeing ?? []).compactMap { claim in
          claim.id == account.claimID ? nil : named(claim)
        }
        return ([own] + others).filter { seen.insert($0).inserted }
          .map { Evidence(name: $0, hypothesis: hypothesis) }
      }
    }
  }

  private func named(_ claim: MergedClaim) -> String? {
    guard let report = claim.reports.first, let sentence = report.sentences.first else {
      return nil
    }
    let speaker = claim.first.flatMap { SpeakerPhrase(of: $0, in: report.article) }
    return named(
      report.article, sentence, speaker?.short ?? ClaimWriter.publisher(of: report.article))
  }

  private func named(_ article: ArticleText, _ sentence: Int, _ name: String) -> String {
    "\(name) (\(article.label).\(sentence))"
  }

  private func name(of account: FoundAccount) -> String {
    if let earlier = account.earlier { return earlier.publisher }
    let speaker = account.claim.flatMap { SpeakerPhrase(of: $0, in: account.article) }
    return speaker?.short ?? ClaimWriter.publisher(of: account.article)
  }

  /// Letters, digits and harmless marks only: a cell stands in a block that is not escaped.
  private static func cell(_ text: String) -> String {
    String(text.filter { $0.isLetter || $0.isNumber || " .,()'-".contains($0) })
  }
}
