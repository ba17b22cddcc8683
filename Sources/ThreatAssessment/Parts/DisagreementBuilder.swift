internal import BriefingModel

/// Builds the disagreements part: every account with its speaker, never resolved (R39-R42).
struct DisagreementBuilder {
  let context: EditionContext
  var writer: ClaimWriter

  mutating func build() -> EditionPart<Disagreement> {
    let items = context.disagreements.map { disagreement($0) }
    let none = SentenceMaker.absent(context.phrases(.disputesNone), in: context.articles)
    return EditionPart(introduction: items.isEmpty ? [none] : [], items: items)
  }

  private mutating func disagreement(_ found: FoundDisagreement) -> Disagreement {
    var accounts: [Account] = []
    // Within a disagreement a speaker is introduced once.
    writer = writer.withoutIntroductions
    for item in found.accounts {
      if let account = account(item) { accounts.append(account) }
    }
    let known = context.previous?.disagreements.items.contains { $0.id == found.id } ?? false
    let grid = HypothesisGrid(context: context, found: found).lines()
    let note: PhraseKey =
      switch found.grade {
      case .contradiction: .noteContradiction
      case .competing: .noteCompeting
      case .degree: .noteDegree
      }
    return Disagreement(
      label: found.label, id: found.id, grade: found.grade,
      about: PhraseBook.capitalised(found.about), accounts: accounts,
      notes: [SentenceMaker.fixed(context.phrases(note))], change: known ? .unchanged : .new,
      grid: grid.isEmpty ? nil : grid)
  }

  private mutating func account(_ found: FoundAccount) -> Account? {
    guard let claim = found.claim else { return figure(found) }
    let written = writer.sentence(for: claim, in: found.article)
    let phrase = SpeakerPhrase(of: claim, in: found.article)
    let sentence =
      written
      ?? SentenceMaker.cited(
        writer.bare(claim, by: phrase, in: found.article),
        [(found.article, writer.span(of: claim, in: found.article))],
        names: (phrase?.used ?? []) + ClaimWriter.publisherNames(found.article))
    let text =
      phrase?.introduction.trimming(",") ?? (claim.depth == 0 ? "The article" : "Source not stated")
    return Account(
      claim: found.claimID, speaker: phrase.map(ClaimsBuilder.reference),
      speakerText: PhraseBook.capitalised(text), sentence: sentence)
  }

  private func figure(_ found: FoundAccount) -> Account? {
    guard let number = found.figure else { return nil }
    if let earlier = found.earlier {
      let text = context.phrases(
        .accountFigureEarlier,
        [
          "publisher": earlier.publisher, "number": String(number),
          "date": CivilDate.words(earlier.edition),
        ])
      return Account(
        claim: found.claimID, speakerText: PhraseBook.capitalised(earlier.publisher),
        sentence: SentenceMaker.fixed(text, .count))
    }
    let publisher = ClaimWriter.publisher(of: found.article)
    let text = context.phrases(
      .accountFigure, ["publisher": publisher, "number": String(number)])
    let names = [
      UsedName(printed: publisher, variants: [publisher], rule: "publisher"),
      UsedName(printed: String(number), variants: [], rule: "number in words"),
    ]
    return Account(
      claim: found.claimID, speakerText: PhraseBook.capitalised(publisher),
      sentence: SentenceMaker.cited(text, [(found.article, [found.sentence])], names: names))
  }
}

extension String {
  /// Without the given mark at its end.
  func trimming(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
