internal import BriefingModel

/// Lists the states that are named as members of an alliance and no more, those of one alliance and
/// article together (R19).
struct MembersBuilder {
  let context: EditionContext

  /// The entries, a state once, in the order of the articles.
  func entries() -> [MemberEntry] {
    var seen: Set<String> = []
    let parties = parties
    return context.analysed.flatMap { article -> [MemberEntry] in
      article.findings.alliances.flatMap { alliance -> [MemberEntry] in
        let states = alliance.membersNamed.filter {
          !parties.contains($0) && seen.insert($0).inserted
        }
        return members(states, of: alliance, in: article)
      }
    }
  }

  /// The states that act, are acted upon, threatened or heard: more than members.
  private var parties: Set<String> {
    let claimed = context.ranked.flatMap { [$0.actor, $0.target] }
      .compactMap { id in id.flatMap { context.names.reference($0)?.iso3 } }
    let heard = context.analysed.flatMap { article in
      article.findings.sources.compactMap(\.iso3)
        + article.findings.states.filter(\.threatened).map(\.iso3)
    }
    return Set(claimed + heard)
  }

  private func members(_ states: [String], of alliance: AllianceFinding, in article: ArticleText)
    -> [MemberEntry]
  {
    guard !states.isEmpty else { return [] }
    let one = states.count == 1
    let name = context.names.name(alliance.id)
    let text = context.phrases(
      .membersLine,
      [
        "name": PhraseBook.list(states.map(context.stateName)),
        "members": one ? "a member" : "members",
        "alliance": name == alliance.id ? alliance.name : name,
        "it": one ? "it" : states.count == 2 ? "either" : "any of them",
      ])
    let spans = [(article, AlliancesBuilder.sentences(naming: alliance, in: article))]
    let sentence = SentenceMaker.cited(text, spans)
    return states.map {
      MemberEntry(
        iso3: $0, name: context.stateName($0), alliance: alliance.id, sentence: sentence)
    }
  }
}
