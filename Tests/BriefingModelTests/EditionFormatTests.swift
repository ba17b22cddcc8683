import BriefingModel
import Testing

@Suite struct EditionFormatTests {
  @Test func anEditionReadFromItsJSONIsTheSame() throws {
    let edition = Self.small
    let read = try Edition(json: JSONWriter.string(edition).utf8)
    #expect(read == edition)
  }

  @Test func anotherSchemaIsRefused() {
    var edition = Self.small
    edition.schema = "threatbrief.edition/9"
    let text = JSONWriter.string(edition)
    #expect(throws: DecodingError.self) { try Edition(json: text.utf8) }
  }

  private static var small: Edition {
    let said = CitedSentence(
      text: "Mara Quill said that the ridge was watched.",
      citations: [Citation(label: "A1.2", article: "0123456789abcdef", sentence: 2)],
      derivations: [Derivation(value: "Mara Quill", from: "She", rule: "pronoun")])
    let claim = ReportedClaim(
      number: 1, id: "Cabc", heading: "Presence", short: "watchers -> ridge", sentences: [said],
      depth: 1, type: .presence, states: ["TJK"], negated: false, reliability: "F", credibility: 3,
      ratingReason: "one named speaker", change: .moreSupport, date: nil)
    let none = CitedSentence(text: "None reported.", basis: .fixed)
    return Edition(
      date: "2026-11-23", number: 1,
      header: EditionHeader(
        title: "Daily threat briefing", dateline: "23 November 2026", marking: "TLP:CLEAR",
        runTime: "2026-11-23T06:00:00Z"),
      bottomLine: [said],
      judgements: EditionPart(introduction: [none]), changes: EditionPart(introduction: [none]),
      claims: EditionPart(items: [ClaimGroup(heading: "Watchers", claims: [claim])]),
      disagreements: EditionPart(introduction: [none]),
      actors: ActorsPart(
        threatActors: EditionPart(), threatened: EditionPart(), membersOnly: EditionPart(),
        alliances: EditionPart()),
      timeline: EditionPart(), gaps: EditionPart(), assumptions: EditionPart(),
      signposts: EditionPart(), sources: EditionPart(),
      scale: LikelihoodScale(
        name: "ICD 203", bands: [LikelihoodBand(term: "likely", low: 55, high: 80)]),
      ratings: RatingsKey())
  }
}
