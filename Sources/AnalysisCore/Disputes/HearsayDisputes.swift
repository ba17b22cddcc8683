internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds what the article tells of and calls untrue in one breath ("The claim that ... has been found
/// to be untrue").
struct HearsayDisputes {
  let tree: SyntaxTree
  let topic: DisputeTopic
  let reader: AssertionReader

  private static let tales = ClosedClass.hashes(
    "claim report allegation rumour rumor story accusation suggestion assertion account charge")
  private static let verdicts: Set<StanceKind> = [.untruth, .doubt]

  /// The pairs of a tale and the verdict on it, outside of what anybody is said to have said.
  func find(_ claims: [Assertion]) -> [Rivalry] {
    let spoken = claims.filter { $0.source != nil }.map(\.reach)
    return tree.document.sentences.prefix(400).compactMap { sentence in
      guard !spoken.contains(where: { $0.overlaps(sentence.tokens) }) else { return nil }
      return rivalry(in: sentence.tokens)
    }
  }

  private func rivalry(in sentence: Range<Int>) -> Rivalry? {
    guard let tale = sentence.prefix(4).first(where: { Self.tales.contains(tree.lemma($0)) }),
      tree.token(tale).tag == .noun
    else { return nil }
    let verdict = sentence.last { token in
      tree.token(token).tag == .aux && token > tale + 2
        && !reader.stances(in: token..<sentence.upperBound).isDisjoint(with: Self.verdicts)
    }
    guard var verdict else { return nil }
    while verdict - 1 > tale,
      [.aux, .adv].contains(tree.token(verdict - 1).tag)
        || tree.form(verdict - 1) == WordHash.of("to") || tree.token(verdict - 1).pennTag == .vbn
    {
      verdict -= 1
    }
    let end =
      tree.token(sentence.upperBound - 1).tag == .punct
      ? sentence.upperBound - 1 : sentence.upperBound
    guard verdict < end,
      reader.stances(in: sentence.lowerBound..<verdict).isDisjoint(with: Self.verdicts)
    else { return nil }
    return Rivalry(
      first: reader.assertion(of: sentence.lowerBound..<verdict),
      second: reader.assertion(of: verdict..<end), weight: 75, grade: .contradiction, slot: .fact,
      about: topic.definite(tale), rule: "dispute.hearsay")
  }
}
