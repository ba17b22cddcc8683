internal import BriefingModel

/// An edition in which every list has an element and every option is set: what templates are
/// checked against.
enum ExampleEdition {
  private static let sentence = CitedSentence(
    text: "Nobody said anything.", citations: [Citation(label: "A1.1", article: "0", sentence: 1)])
  private static let entity = EntityReference(id: "x", name: "X", kind: .armedGroup)

  static var full: Edition {
    Edition(
      date: "2000-01-01", number: 1, previous: "1999-12-31", header: header,
      bottomLine: [sentence], judgements: part(judgement), changes: part(change),
      claims: part(ClaimGroup(heading: "X", claims: [claim])), disagreements: part(disagreement),
      actors: actors, timeline: part(timeline),
      gaps: part(Gap(label: "G1", id: "G", rule: "x", judgements: ["J1"], sentence: sentence)),
      assumptions: part(
        Assumption(label: "K1", rule: "x", sentence: sentence, consequence: sentence)),
      signposts: part(Signpost(rule: "x", reopens: ["J1"], sentence: sentence)),
      sources: part(source),
      scale: LikelihoodScale(name: "X", bands: [LikelihoodBand(term: "x", low: 0, high: 1)]),
      ratings: RatingsKey(reliability: [key], credibility: [key], confidence: [key]),
      corrections: [Correction(date: "2000-01-02", text: "x")],
      followed: [
        FollowedDisagreement(id: "D", label: "D1", about: "x", since: "x", sentence: sentence)
      ],
      watch: [WatchEntry(name: "x", kind: .word, sentence: sentence)],
      stories: [
        EditionStory(
          id: "S", headline: "x", since: "2000-01-01", outlets: 1, articles: [],
          sentence: sentence)
      ])
  }

  private static var key: KeyEntry { KeyEntry(symbol: "x", meaning: "x") }

  private static func part<Item>(_ item: Item) -> EditionPart<Item> {
    EditionPart(introduction: [sentence], items: [item])
  }

  private static var header: EditionHeader {
    EditionHeader(
      title: "X", dateline: "1 January 2000", marking: "TLP:CLEAR",
      runTime: "2000-01-01T00:00:00Z", cutOff: "2000-01-01T00:00:00Z", statements: [sentence],
      notices: [Notice(kind: "x", heading: "X", sentences: [sentence])],
      unread: [UnreadInput(path: "x", reason: "x")])
  }

  private static var judgement: Judgement {
    Judgement(
      label: "J1", id: "J", topic: "x", statement: sentence, likelihood: "x", basis: [sentence],
      confidence: "low", confidenceReason: [sentence], change: .new, changeReason: [sentence])
  }

  private static var change: ChangeItem {
    ChangeItem(kind: "claim", id: "C", label: "claim 1", mark: .new, sentence: sentence)
  }

  private static var claim: ReportedClaim {
    ReportedClaim(
      number: 1, id: "C", heading: "X", short: "x", sentences: [sentence], depth: 1, type: .threat,
      negated: false, reliability: "F", credibility: 3, ratingReason: "x", interest: sentence,
      disputes: ["D1"], change: .new)
  }

  private static var disagreement: Disagreement {
    Disagreement(
      label: "D1", id: "D", grade: .degree, about: "x",
      accounts: [Account(claim: "C", speakerText: "x", sentence: sentence)], notes: [sentence],
      change: .new, grid: ["x | y"])
  }

  private static var actors: ActorsPart {
    ActorsPart(
      threatActors: part(ActorEntry(entity: entity, change: .new, sentence: sentence)),
      threatened: part(ThreatenedEntry(entity: entity, hasOwnVoice: true, sentence: sentence)),
      membersOnly: part(
        MemberEntry(iso3: "XXX", name: "x", alliance: "x", sentence: sentence)),
      alliances: part(AllianceEntry(id: "x", name: "x", sentences: [sentence])), trend: [sentence])
  }

  private static var timeline: TimelineEntry {
    TimelineEntry(
      date: "2000", written: "x", reading: "stated", basis: "x", type: "x", disputes: ["D1"],
      sentence: sentence)
  }

  private static var source: SourceEntry {
    SourceEntry(
      label: "A1", article: "0", id: "x", title: "x", firstWords: "x", outlet: "x", author: "x",
      published: "2000-01-01", publishedBasis: "x", url: "https://example.org/", path: "x",
      sha256: "0", retrieved: "2000-01-01T00:00:00Z",
      removed: [RemovedText(text: "x", reason: "x", start: 0, end: 1)], reliabilityReason: "x",
      descriptor: "x", origin: "x", copies: ["A2"], edition: "2000-01-01")
  }
}
