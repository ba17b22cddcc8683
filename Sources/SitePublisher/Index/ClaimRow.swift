internal import BriefingModel

/// What the pages of actors, states and speakers show of one claim in one edition.
struct ClaimRow: Hashable, Sendable {
  let edition: String
  let id: String
  let heading: String
  let sentences: [CitedSentence]
  let speaker: String?
  let speakerName: String?
  let actor: String?
  let target: String?
  let states: [String]
  let rating: String
  let change: ChangeMark
  let disputes: [String]

  init(_ claim: ReportedClaim, edition: String) {
    self.edition = edition
    id = claim.id
    heading = claim.heading
    sentences = claim.sentences
    speaker = claim.speaker.flatMap { $0.named ? $0.id : nil }
    speakerName = claim.speaker?.name
    actor = claim.actor?.id
    target = claim.target?.id
    states = Set(claim.states + [claim.actor, claim.target].compactMap { $0?.stateCode }).sorted()
    rating = claim.reliability + String(claim.credibility)
    change = claim.change
    disputes = claim.disputes
  }

  /// The articles that it stands on.
  var articles: Set<String> { Set(sentences.flatMap { $0.citations.map(\.article) }) }
}

extension EntityReference {
  /// The alpha-3 code, if the entity is a state; nil for what only belongs to one.
  var stateCode: String? { kind == .state ? iso3 : nil }

  /// Whether the entity gets a page among the actors: it is named, and has no page elsewhere.
  var hasActorPage: Bool {
    switch kind {
    case .armedGroup, .stateForce, .person, .organisation, .people: true
    case .state, .alliance, .place, .facility, .unnamed: false
    }
  }
}
