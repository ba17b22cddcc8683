internal import BriefingModel

extension ClaimWriter {
  /// How many other articles carry a claim, those of its own origin apart (R29).
  func supporting(_ merged: MergedClaim, after first: ArticleReport) -> [CitedSentence] {
    let others = merged.reports.dropFirst()
    let copies = others.filter { $0.article.record.origin == first.article.record.origin }
    let own = others.filter { $0.article.record.origin != first.article.record.origin }
    return [
      counted(Array(own), .claimMoreReports), counted(Array(copies), .claimCopies),
    ].compactMap { $0 }
  }

  private func counted(_ reports: [ArticleReport], _ key: PhraseKey) -> CitedSentence? {
    guard !reports.isEmpty else { return nil }
    let one = reports.count == 1
    var sentence = SentenceMaker.cited(
      phrases(
        key,
        [
          "count": PhraseBook.figure(reports.count),
          "articles": one ? "article" : "articles", "copies": one ? "copy" : "copies",
          "carry": one ? "carries" : "carry",
          "repeat": one ? "repeats" : "repeat", "counts": one ? "counts" : "count",
        ]),
      reports.map { ($0.article, Array($0.sentences.prefix(1))) })
    sentence.basis = .count
    sentence.derivations.append(
      Derivation(
        value: PhraseBook.figure(reports.count),
        from: PhraseBook.list(reports.map(\.article.label)), rule: "count"))
    return sentence
  }
}
