internal import BriefingModel

/// Follows the disagreements of earlier editions until one of the speakers settles them, or thirty
/// days are over (R41).
struct FollowUpBuilder {
  let context: EditionContext
  /// The disagreements that this edition prints with their accounts.
  let printed: [Disagreement]

  func build() -> [FollowedDisagreement] {
    guard let previous = context.previous else { return [] }
    let known = Set(printed.map(\.id))
    let fresh = previous.disagreements.items.map { item in
      FollowedDisagreement(
        id: item.id, label: item.label, about: item.about, since: previous.date,
        claims: item.accounts.map(\.claim), sentence: SentenceMaker.fixed(""))
    }
    let older = (previous.followed ?? []).filter { !$0.isSettled && isRecent($0.since) }
    var seen = known
    return (fresh + older).filter { seen.insert($0.id).inserted }.map(followed)
  }

  private func isRecent(_ date: String) -> Bool {
    !MaterialAge(date: context.date).isOld(date)
  }

  private func followed(_ item: FollowedDisagreement) -> FollowedDisagreement {
    var item = item
    let slots = [
      "about": BottomLineBuilder.lowered(item.about), "label": item.label,
      "date": CivilDate.words(item.since),
      "articles": context.articlesPhrase,
    ]
    guard let settled = context.withdrawals.first(where: { item.claims.contains($0.entry.id) })
    else {
      let text = context.phrases(.followedOpen, slots)
      item.sentence = SentenceMaker.fixed(text, .count)
      return item
    }
    item.isSettled = true
    let text = context.phrases(.followedSettled, slots.merging(["who": settled.who]) { $1 })
    item.sentence = SentenceMaker.cited(
      text, [(settled.article, [settled.sentence])],
      names: [UsedName(printed: settled.who, variants: [settled.who], rule: "speaker")])
    item.sentence.basis = .count
    return item
  }
}
