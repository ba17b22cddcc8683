internal import BriefingModel

extension WrittenEdition {
  /// The origins of every report that the edition and its ledger know.
  var allOrigins: Set<String> {
    Set(data.reportedClaims.flatMap(\.reports).map(\.origin))
      .union(data.ledger.flatMap(\.reports).map(\.origin))
  }

  /// The independent origins of the reports of some claims, those of the last thirty days too.
  func origins(of claims: [String]) -> Set<String> {
    let wanted = Set(claims)
    let reports =
      data.reportedClaims.filter { wanted.contains($0.id) }.flatMap(\.reports)
      + data.ledger.filter { wanted.contains($0.id) }.flatMap(\.reports)
    return Set(reports.map(\.origin))
  }

  /// The text that some sentences of the data cite; nil where an article of them is not at hand.
  func citedText(of sentences: [CitedSentence]) -> String? {
    let texts = sentences.flatMap(\.citations).map { citation in
      citation.sentence.flatMap { articles[citation.article]?.sentences[$0] }
    }
    guard !texts.isEmpty, !texts.contains(nil) else { return nil }
    return texts.compactMap { $0 }.joined(separator: " ")
  }
}
